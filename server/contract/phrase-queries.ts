/** How a link of a type reads, from its source and from its target; the second is empty where it does not read backwards. */
export interface LinkVerb {
  readonly type: string;
  readonly label: string;
  readonly inverse: string;
}

/** The text of server/contract/phrase-queries.json: statements of cypher/phrases by file name, and all verbs of links. */
export interface PhraseQueries {
  readonly statements: Readonly<Record<string, string>>;
  readonly verbs: readonly LinkVerb[];
}
