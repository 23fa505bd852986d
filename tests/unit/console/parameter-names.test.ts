import fc from "fast-check";
import { expect, test } from "vitest";
import { parameterNames } from "#console/parameter-names.ts";
import { parameterText, parameterValue } from "#view/parameter-value.ts";

test.each([
  ["each once, in order", "WHERE n.id = $id AND n.kind = $kind OR m.id = $id", ["id", "kind"]],
  ["in backticks", "RETURN $`a b`, $`c``d`", ["a b", "c`d"]],
  ["numbers and letters of any script", "RETURN $1, $名, $straße_2", ["1", "名", "straße_2"]],
  ["not in comments", "RETURN 1 // $a\n/* $b */ + $c", ["c"]],
  ["not in texts", `RETURN '$a \\' $b', "$c \\" $d", $e`, ["e"]],
  ["not in quoted names", "MATCH (n:`$a`) RETURN n.`$b` = $c", ["c"]],
  ["behind a comment sign within a text", "RETURN 'http://x' + $a", ["a"]],
  ["not in what is left open", "RETURN $a, '$b", ["a"]],
  ["none", "RETURN 1 $ 2", []],
])("finds parameters: %s", (_, cypher, names) => expect(parameterNames(cypher)).toEqual(names));

test.each([
  ["co:alibaba", "co:alibaba"],
  ["60", 60],
  ['"60"', "60"],
  ["true", true],
  ['["a", 1]', ["a", 1]],
  ["", ""],
])("takes %s as typed", (typed, value) => expect(parameterValue(typed)).toEqual(value));

test("a value that was typed is read back as it was", () => {
  const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
  fc.assert(
    fc.property(plain, (value) => {
      expect(parameterValue(parameterText(value))).toEqual(value);
    }),
  );
});
