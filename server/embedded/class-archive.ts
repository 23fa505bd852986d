import { createHash, randomUUID } from "node:crypto";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Jars } from "./jars.ts";
import type { Jdk } from "./jdk.ts";

/**
 * A class-data archive: classes as the JVM left them after an earlier run, which takes 2 to 3 s off each start.
 *
 * It is written when the first run ends (`-XX:ArchiveClassesAtExit`, about 5 s once, on every JDK since 13).
 * Tried and left: `jcmd VM.cds dynamic_dump` freezes the running server just as long and needs a full JDK;
 * a static archive from a class list is refused by JDK 17 and takes 16 s on 25.
 */
export interface ClassArchive {
  readonly flags: readonly string[];
  /** True when this run writes the archive at its end, so that a clean exit takes longer. */
  readonly records: boolean;
  /** Puts what a cleanly ended run wrote in place, and removes archives of other builds. */
  keep(): Promise<void>;
  /** Removes the archive, for a JVM that may have died of it. */
  discard(): Promise<void>;
}

// A refused archive is no more than a slower start, so the JVM need not talk of it; its real errors still show.
const QUIET = ["-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr"];

/**
 * The archive in `folder` for this JDK and these jars, used when it exists and written when it does not.
 * Its name holds both, so that a new build of either starts a new archive instead of being refused for ever.
 */
export async function classArchive(folder: string, jdk: Jdk, jars: Jars): Promise<ClassArchive> {
  const key = createHash("sha256").update(`${jdk.java}\n${jdk.build}\n${jars.fingerprint}`).digest("hex").slice(0, 16);
  const file = join(folder, `classes-${key}.jsa`);
  const discard = () => rm(file, { force: true });
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 0) {
    return { flags: [`-XX:SharedArchiveFile=${file}`, ...QUIET], records: false, keep: async () => {}, discard };
  }
  // Renamed when whole: a run that is killed while writing leaves nothing behind that the next one would read.
  const written = join(folder, `writing-${randomUUID()}.jsa`);
  const keep = async () => {
    await rename(written, file).catch(() => undefined);
    const names = await readdir(folder).catch(() => []);
    const others = names.filter((name) => /^(classes|writing)-.*\.jsa$/.test(name) && join(folder, name) !== file);
    await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
  };
  return { flags: [`-XX:ArchiveClassesAtExit=${written}`, ...QUIET], records: true, keep, discard };
}
