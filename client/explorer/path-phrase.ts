/** The names of two entities between which a way is asked for. */
export interface PathPhrase {
  readonly from: string;
  readonly to: string;
}

const NAME = "(\\S.*?)";
const FORMS: readonly RegExp[] = [
  `(?:what|how)(?: is| are)? (?:links|link|connects|connect|ties|tie) ${NAME} (?:to|with|and) ${NAME}`,
  `how (?:is|are) ${NAME} (?:linked|connected|related|tied) (?:to|with) ${NAME}`,
  `(?:paths?|ways?|links?|connections?) (?:from|between) ${NAME} (?:to|and) ${NAME}`,
  `from ${NAME} to ${NAME}`,
].map((form) => new RegExp(`^${form}[?.!]*$`, "iu"));

/** Reads "what links Alibaba to robots", "paths from Alibaba to robots" and the like; undefined where no way is asked for. */
export function pathPhrase(text: string): PathPhrase | undefined {
  for (const form of FORMS) {
    const [, from, to] = form.exec(text.trim().replaceAll(/\s+/gu, " ")) ?? [];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return undefined;
}
