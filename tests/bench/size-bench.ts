import { createReadStream } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { createGzip } from "node:zlib";
import * as z from "zod";
import { buildClient } from "#server/startup-client.ts";
import type { Bench } from "./bench.ts";

const Limits = z.object({
  default: z.array(
    z.object({ name: z.string(), path: z.array(z.string()), limit: z.templateLiteral([z.number(), " kB"]) }),
  ),
});

/** The scripts of the built client against what `npm run size` allows them. */
export const sizeBench: Bench = {
  rounds: 1,
  async run({ workbench: { root, signal } }) {
    await buildClient(root, console.error, signal);
    const limits = Limits.parse(await import(pathToFileURL(join(root, ".size-limit.mjs")).href));
    const rows = await Promise.all(
      limits.default.map(async ({ name, path, limit }) => {
        const sizes = await Promise.all(path.map((file) => gzippedSize(join(root, file))));
        return { name, ours: [sizes.reduce((sum, size) => sum + size, 0) / 1000], other: [Number.parseFloat(limit)] };
      }),
    );
    return [{ title: "Scripts, kB gzipped; other: the budget", rows }];
  },
};

/** As size-limit weighs it. */
async function gzippedSize(file: string): Promise<number> {
  return (await buffer(createReadStream(file).pipe(createGzip({ level: 9 })))).length;
}
