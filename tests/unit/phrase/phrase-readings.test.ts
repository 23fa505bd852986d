import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathPhrase } from "#explorer/path-phrase.ts";
import { linkVerbs, phraseEndings, phraseQuery, phraseWording } from "#explorer/phrase-query.ts";
import { phraseReadings } from "#explorer/phrase-readings.ts";
import { phraseTypes } from "#explorer/phrase-types.ts";

/** As the search would find it. */
const entity = (name: string) => ({ id: `co:${name.toLowerCase().replaceAll(" ", "-")}`, kind: "company", name });
const understood = (text: string) =>
  phraseReadings(text, linkVerbs).map((reading) =>
    phraseWording(reading, "named" in reading ? entity(reading.named) : undefined),
  );

describe("a phrase is understood", () => {
  test.each([
    ["companies that partner with Nvidia", "Companies that partner with Nvidia"],
    ["companies partnering with Nvidia", "Companies that partner with Nvidia"],
    ["partners of Nvidia", "Things that partner with Nvidia"],
    ["which compnies parner with Nvidia?", "Companies that partner with Nvidia"],
    ["who invests in OpenAI", "Things that invested in OpenAI"],
    ["companies that invested in OpenAI", "Companies that invested in OpenAI"],
    ["investors in OpenAI", "Things that invested in OpenAI"],
    ["what does Microsoft invest in", "Things that Microsoft invested in"],
    ["initiatives of Alibaba", "Initiatives of Alibaba"],
    ["Alibaba's initiatives", "Initiatives of Alibaba"],
    ["Alibaba initiatives", "Initiatives of Alibaba"],
    ["show me all the initiatives of Alibaba", "Initiatives of Alibaba"],
    ["models that run on Alibaba Cloud", "Models that run on Alibaba Cloud"],
    ["AI models running on Alibaba Cloud", "Models that run on Alibaba Cloud"],
    ["which models does Alibaba Cloud run", "Models that Alibaba Cloud runs"],
    ["companies that buy chips from Nvidia", undefined],
    ["companies that buy from Nvidia", "Companies that buy from Nvidia"],
    ["suppliers of OpenAI", "Things that supply OpenAI"],
    ["who sells to OpenAI", "Things that sell to OpenAI"],
    ["companies funded by Alibaba", "Companies that are funded by Alibaba"],
    ["companies linked to Qwen", "Companies that are linked with Qwen"],
    ["companies that partner with companies", "Companies that partner with companies"],
    ["initiatives", "All initiatives"],
    ["all companies", "All companies"],
    ["chips", "All chips"],
  ])("%s", (typed, words) => expect(understood(typed)[0]).toBe(words));
});

test.each([
  "Alibaba",
  "Alibaba Cloud",
  "Qwen3-Max",
  "阿里巴巴",
  "own AI chip",
  "dark",
  "hyperscaler",
  "script borrowed",
  "",
  "?",
])("%s is no phrase", (typed) => expect(understood(typed)).toEqual([]));

test("a phrase becomes a statement with bound parameters, in the direction of the link", () => {
  const queryOf = (text: string) => {
    const [reading] = phraseReadings(text, linkVerbs);
    if (!reading) throw new Error(text);
    return phraseQuery(reading, "named" in reading ? entity(reading.named) : undefined);
  };
  const who = queryOf("who invests in OpenAI");
  expect(who.cypher).toContain("<-[link]-(found:Entity)");
  expect(who.params).toEqual({ id: "co:openai", types: '["INVESTED_IN"]', kind: '""', form: '""' });
  const whom = queryOf("what OpenAI invests in");
  expect(whom.cypher).toContain("-[link]->(found:Entity)");
  expect(whom.params.types).toBe('["INVESTED_IN"]');
  for (const text of ["chips", "initiatives of OpenAI", "models that run on clouds", "companies around OpenAI"]) {
    const { cypher, params } = queryOf(text);
    const used = [...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(params)));
  }
});

test("every verb of the atlas is understood in its own words, both ways", () => {
  for (const { type, label, inverse } of linkVerbs)
    for (const words of [label, inverse].filter(Boolean)) {
      const readings = phraseReadings(`companies that ${words} Zzyzx`, linkVerbs);
      const types = readings.flatMap((reading) => ("verb" in reading ? reading.verb.types : []));
      expect(types, `${type}: ${words}`).toContain(type);
    }
});

test.each([
  ["what links Alibaba to robots?", "Alibaba", "robots"],
  ["How is Alibaba Cloud linked to  Own AI chip", "Alibaba Cloud", "Own AI chip"],
  ["paths from 阿里巴巴 to OpenAI", "阿里巴巴", "OpenAI"],
  ["links between SoftBank and OpenAI", "SoftBank", "OpenAI"],
])("%s asks for a way", (text, from, to) => expect(pathPhrase(text)).toEqual({ from, to }));

test.each(["Alibaba", "companies linked to Qwen", "who links", "links to"])("%s asks for no way", (text) =>
  expect(pathPhrase(text)).toBeUndefined(),
);

test("while a phrase is typed, verbs are offered that lead on", () => {
  const [company] = phraseTypes.filter(({ kind }) => kind === "company");
  if (!company) throw new Error("no companies");
  expect(phraseEndings(company, "pa")[0]).toBe("companies that partner with ");
  expect(phraseEndings(company, "are fun")).toEqual(["companies that are funded by "]);
  expect(phraseEndings(company, "")).toHaveLength(4);
  expect(phraseEndings(company, "zz")).toEqual([]);
});

test("no text is too odd to be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      for (const reading of phraseReadings(text, linkVerbs)) expect(phraseWording(reading, undefined)).not.toBe("");
    }),
    { seed: 66, numRuns: 150 },
  );
});
