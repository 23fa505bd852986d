import { expect, test } from "vitest";
import { lenses } from "#contract/lenses.gen.ts";
import {
  ATTRIBUTES,
  CSS_PROPERTIES,
  EVENTS,
  LENS_PARAMETERS,
  METHODS,
  PARTS,
  SLOTS,
} from "#element/element-description.ts";
import { customElements, packageDescription, typeFiles } from "#element/package-files.ts";
import { textOf } from "#tests/unit/house/project-files.ts";

const readme = textOf("client/element/package/README.md");
const page = textOf("client/element/element-page.ts");

test("the parameters of all lenses are attributes, and are in the README", () => {
  const names = Object.values(lenses).flatMap(({ params }) => Object.keys(params));
  expect([...LENS_PARAMETERS].sort()).toEqual([...new Set(names)].sort());
  for (const name of LENS_PARAMETERS) expect(readme).toContain(`\`${name}\``);
});

test.for(Object.entries({ ATTRIBUTES, METHODS, EVENTS, CSS_PROPERTIES, PARTS, SLOTS }))(
  "the README and the manifest tell of %s as the element has them",
  ([, told]) => {
    const manifest = JSON.stringify(customElements());
    for (const [name, about] of Object.entries(told)) {
      expect(readme).toContain(`| \`${name}\` | ${about} |`);
      expect(manifest).toContain(JSON.stringify({ name, description: about }).slice(1, -1));
    }
  },
);

test("every part and slot that is told of is there, and none beside them", () => {
  const parts = [...page.matchAll(/part: "(\w+)"/g)].map(([, name]) => name);
  expect([...new Set(parts)].sort()).toEqual(Object.keys(PARTS).sort());
  const slots = [...page.matchAll(/name: "(\w+)"/g)].map(([, name]) => name);
  expect(slots.sort()).toEqual(Object.keys(SLOTS).sort());
});

test("the package's types stand alone", () => {
  const files = typeFiles(textOf("client/element/element-interface.ts"), textOf("client/element/react-interface.ts"));
  const imports = Object.values(files).flatMap((text) => [...text.matchAll(/from "([^"]+)"/g)].map(([, from]) => from));
  expect(new Set(imports)).toEqual(new Set(["react", "./initiative-graph.js"]));
  const { exports } = packageDescription("1.2.3") as { exports: Record<string, { types?: string }> };
  const types = Object.values(exports).flatMap((one) => one.types?.slice(2) ?? []);
  expect(types.sort()).toEqual(Object.keys(files).sort());
});
