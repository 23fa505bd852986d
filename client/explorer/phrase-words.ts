/** One word of a phrase: as it was typed, and what it is at heart. */
export interface PhraseWord {
  readonly raw: string;
  readonly stem: string;
}

/** Forms that no rule leads back. */
const IRREGULAR: Readonly<Record<string, string>> = {
  ran: "run",
  bought: "buy",
  sold: "sell",
  built: "build",
  held: "hold",
  made: "make",
  led: "lead",
  fed: "feed",
  has: "have",
  had: "have",
  saw: "see",
};
/** Words that a phrase may have or not. */
const EMPTY = new Set(
  "a an the all any every some that which who whom what whose do does did is are was were be been being show list find give me us please there their they it its also currently".split(
    " ",
  ),
);

/** The words of a phrase that say something, the possessive 's as one of its own. */
export function phraseWords(text: string): readonly PhraseWord[] {
  return text
    .normalize("NFC")
    .replaceAll(/[’`]/g, "'")
    .replaceAll(/'s(?=\s|$)/g, " 's")
    .replaceAll(/s'(?=\s|$)/g, "s 's")
    .split(/\s+/u)
    .map((raw) => raw.replaceAll(/^[“”"(]+|[“”"?!,;:)]+$/g, ""))
    .filter((raw) => raw !== "" && !EMPTY.has(raw.toLowerCase()))
    .map((raw) => ({ raw, stem: stemOf(raw) }));
}

/** Whether two stems are one word, typed well or with a slip: one for each four letters. */
export function isSameWord(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const most = Math.floor(Math.min(typed.length, meant.length) / 4);
  return most > 0 && typed[0] === meant[0] && slips(typed, meant) <= Math.min(2, most);
}

/** A word without its ending: "partners" and "partnering" are "partner". */
export function stemOf(raw: string): string {
  const word = raw.toLowerCase();
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (word.length < 4 || word.endsWith("ss") || word.endsWith("'s")) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x)es$/.test(word)) return word.slice(0, -2);
  const bare = word.replace(/(?<=[a-z]{3})(?:ing|ed)$/, "").replace(/(?<=[a-z]{2})s$/, "");
  // As in "running" and "planned"; and "leading" is not "ledd".
  return /([bgmnprt])\1$/.test(bare) && bare !== word ? bare.slice(0, -1) : bare.replace(/(?<=[a-z]{2})e$/, "");
}

/** How many letters are missing, too many, other, or in the wrong order. Source: Damerau and Levenshtein. */
function slips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const at = (r: number, c: number) => rows[r]?.[c] ?? Number.POSITIVE_INFINITY;
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + same, swapped));
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
