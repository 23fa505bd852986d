import { call } from "#api/call.ts";
import { lensEndpoint } from "#contract/endpoints.ts";
import type { EntityRef } from "#contract/entity.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { isLensId, lensTable, subjectParam } from "#view/lens-table.ts";

/** The entities there are of a kind, to choose one; asked once a kind and remembered. */
export class Roster {
  readonly #fetch: typeof globalThis.fetch;
  readonly #known = new Map<string, Promise<readonly EntityRef[]>>();

  constructor(fetch: typeof globalThis.fetch) {
    this.#fetch = fetch;
  }

  /**
   * All entities of the kind, those that stand largest in the drawing first; empty where no lens takes "all" of them.
   * @throws Failure of `call`, after which it may be asked again
   */
  all(kind: string): Promise<readonly EntityRef[]> {
    const known = this.#known.get(kind) ?? this.#ask(kind);
    this.#known.set(kind, known);
    known.catch(() => this.#known.delete(kind));
    return known;
  }

  async #ask(kind: string): Promise<readonly EntityRef[]> {
    for (const [id, lens] of lensTable) {
      const subject = subjectParam(lens);
      if (!isLensId(id) || subject?.param.kind !== kind || !subject.param.all) continue;
      return entitiesOf(await call(lensEndpoint(id), { [subject.name]: "all" }, { fetch: this.#fetch }), kind);
    }
    return [];
  }
}

/** The drawn entities of a kind, in the order of drawing: by tier, then by their number of links, then by id. */
export function entitiesOf({ kinds, nodes }: Subgraph, kind: string): readonly EntityRef[] {
  const rows = nodes.id.flatMap((_, row) => (kinds[nodes.kind[row] ?? -1] === kind ? [row] : []));
  const at = (column: readonly number[], row: number) => column[row] ?? 0;
  rows.sort(
    (a, b) =>
      at(nodes.tier, a) - at(nodes.tier, b) ||
      at(nodes.degree, b) - at(nodes.degree, a) ||
      (name(a) < name(b) ? -1 : 1),
  );
  function name(row: number): string {
    return nodes.id[row] ?? "";
  }
  return rows.map((row) => ({
    id: name(row),
    kind,
    name: nodes.name[row] ?? "",
    ...(nodes.nameZh[row] ? { nameZh: nodes.nameZh[row] } : {}),
  }));
}
