import type { ClaimList } from "#contract/entity.ts";
import { SourceNames } from "#paper/source-names.tsx";

interface Props {
  readonly title: string;
  /** Which claims of the list, in which order. */
  readonly ids: readonly string[];
  readonly list: ClaimList | undefined;
}

/** Claims with their figure in front and their sources beneath; nothing where there are none. */
export function ClaimItems({ title, ids, list }: Props) {
  const claims = ids.flatMap((id) => list?.claims.find((claim) => claim.id === id) ?? []);
  if (claims.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            {claim.figure && <strong>{claim.figure}</strong>} {claim.statement}{" "}
            <SourceNames claim={claim} sources={list?.sources ?? []} />
          </li>
        ))}
      </ul>
    </section>
  );
}
