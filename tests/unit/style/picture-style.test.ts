import { expect, test } from "vitest";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { NO_STYLE, readStyle, styleText, withPick, withRule } from "#view/style-rules.ts";

const answer = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["leg:cash", "leg"],
    ["leg:data", "leg"],
    ["Ann", "Person"],
  ],
  links: [
    ["co:a", "leg:cash", "PASSES", "money"],
    ["co:a", "leg:data", "PARTLY_PASSES", "data"],
    ["co:b", "leg:cash", "MEETS", "money"],
    ["co:b", "Ann", "KNOWS", "none", "", 3],
  ],
});
const picture = { ...answer, nodes: { ...answer.nodes, degree: [2, 2, 9, 1, 1] } };
const styled = (text: string, pictures = [picture]) => pictureStyle(pictures, readStyle(text));
const marks = (text: string) => {
  const [looks] = styled(text) ?? [];
  return picture.nodes.id.map((id) => looks?.nodes.get(id)?.mark);
};

test("without rules everything looks as ever", () => {
  expect(styled("")).toBeUndefined();
  expect(styled("colour:mood")).toBeUndefined();
});

test("every type has a colour of its own, another database's too, and the key names and counts them", () => {
  const [company, again, leg, , person] = marks("colour:kind");
  expect(company).toEqual(again);
  expect(new Set([company, leg, person].map((mark) => JSON.stringify(mark))).size).toBe(3);
  const key = styled("colour:kind")?.[0]?.key.map(({ words, count }) => `${words} ${count}`);
  expect(key).toEqual(["Leg of the formula 2", "Company 2", "Person 1"]);
});

test("a colour chosen by hand is kept, and nobody else has it", () => {
  expect(marks("colour:kind,Person~1")).toEqual([{ class: 2 }, { class: 2 }, { class: 1 }, { class: 1 }, { class: 0 }]);
  expect(marks("Person~4")).toEqual([undefined, undefined, undefined, undefined, { class: 3 }]);
  expect(styled("Person~4")?.[0]?.recoloured).toBe(false);
});

test("numbers go from few to many in steps, sizes by their area, and two pictures share one scale", () => {
  expect(marks("colour:degree").map((mark) => JSON.stringify(mark))).toEqual(
    [2, 2, 4, 0, 0].map((step) => `{"step":${step}}`),
  );
  const more = { ...picture, nodes: { ...picture.nodes, degree: [33, 2, 9, 1, 1] } };
  const [one, other] = styled("size:degree", [picture, more]) ?? [];
  expect(one?.nodes.get("leg:cash")?.size).toBe(0.5);
  expect(other?.nodes.get("leg:cash")?.size).toBe(0.5);
  expect(other?.nodes.get("co:a")?.size).toBe(1);
});

test("a type of links has the colour chosen for it, beside any rule, and a line of the key", () => {
  for (const rules of ["", "colour:community,"]) {
    const [looks] = styled(`${rules}KNOWS~3`) ?? [];
    expect(looks?.links.get("co:b KNOWS Ann")?.mark).toEqual({ class: 2 });
    expect(looks?.links.get("co:a PASSES leg:cash")?.mark).not.toEqual({ class: 2 });
    expect(looks?.key.at(-1)).toMatchObject({ words: "links “knows”", mark: { class: 2 }, count: 1, isOfLinks: true });
  }
});

test("under the names stands what a rule says of each: words as they are, numbers with their unit, nothing for none", () => {
  const captions = (label: string) =>
    [...(styled(`label:${label}`)?.[0]?.nodes.values() ?? [])].map((one) => one.caption);
  expect(captions("kind")).toEqual(["Company", "Company", "Leg of the formula", "Leg of the formula", "Person"]);
  expect(captions("degree")).toEqual(["2 links", "2 links", "9 links", "1 link", "1 link"]);
  expect(captions("verdict")).toEqual(["one leg met", "one leg met", "", "", ""]);
  expect(captions("disputes")).toEqual(["", "", "", "", ""]);
  expect(captions("centrality")).toContain("100 % of the most central");
  expect(captions("community").filter(Boolean).length).toBeGreaterThan(3);
});

test("a verdict of ours goes before the article's, and only companies have one", () => {
  const [looks] = styled("colour:verdict,icon:verdict") ?? [];
  expect(looks?.key.map(({ words, count }) => `${words} ${count}`)).toEqual(["one leg met 2"]);
  expect(looks?.nodes.get("Ann")).toEqual({ mark: "other", icon: "" });
  expect(looks?.nodes.get("co:b")?.icon).toBe("verdict-partly");
});

test("links are as wide as their share, and take a colour only within a community", () => {
  const [wide] = styled("width:disputes") ?? [];
  expect([...(wide?.links.values() ?? [])].map(({ weight }) => weight)).toEqual([0, 0, 0, 1]);
  const [looks] = styled("colour:community") ?? [];
  expect(looks?.recoloured).toBe(true);
  for (const [key, { mark }] of looks?.links ?? []) {
    const [source = "", , target = ""] = key.split(" ");
    const isWithin = JSON.stringify(looks?.nodes.get(source)?.mark) === JSON.stringify(looks?.nodes.get(target)?.mark);
    expect(mark !== undefined, key).toBe(isWithin);
  }
});

test("amounts are the largest sums that claims state, once these are known", () => {
  const claim = { said: "fact", confidence: "high", day: 0, superseded: undefined, publishers: [] };
  const evidence = {
    dataset: "test",
    ofLink: new Map([
      [
        "co:b MEETS leg:cash",
        [
          { ...claim, usd: 4e9 },
          { ...claim, usd: 1e9 },
        ],
      ],
    ]),
    ofEntity: new Map([
      ["co:b", [{ ...claim, usd: 4e9 }]],
      ["co:a", [{ ...claim, usd: 1e9 }]],
    ]),
  };
  const rules = readStyle("size:amount,width:amount");
  const [looks] = pictureStyle([picture], rules, evidence) ?? [];
  expect([...(looks?.links.values() ?? [])].map(({ weight }) => weight)).toEqual([0, 0, 1, 0]);
  expect(["co:a", "co:b", "Ann"].map((id) => looks?.nodes.get(id)?.size)).toEqual([0.5, 1, 0]);
  const [before] = pictureStyle([picture], rules) ?? [];
  expect(new Set([...(before?.links.values() ?? [])].map(({ weight }) => weight))).toEqual(new Set([0]));
});

test("what is written is chosen too", () => {
  const [looks] = styled("label:degree,names:degree") ?? [];
  expect(looks?.nodes.get("leg:cash")).toEqual({ caption: "9 links", importance: 1 });
  expect(looks?.nodes.get("Ann")).toEqual({ caption: "1 link", importance: 0 });
});

test("another rule of colour drops the colours chosen for what went before; nothing chosen is as ever", () => {
  const chosen = withPick(withRule(NO_STYLE, "colour", "kind"), "company", 2);
  expect(styleText(chosen)).toBe("colour:kind,company~3");
  expect(styleText(withRule(chosen, "size", "degree"))).toBe("colour:kind,size:degree,company~3");
  expect(styleText(withRule(chosen, "colour", "community"))).toBe("colour:community");
  expect(withPick(withRule(chosen, "colour", ""), "company", undefined)).toEqual(NO_STYLE);
});
