import type { Failure } from "#api/failure.ts";

interface Props {
  readonly failure: Failure | undefined;
  readonly onRetry: () => void;
}

/** In place of an answer: that it is awaited, or why it did not come. */
export function Unanswered({ failure, onRetry }: Props) {
  if (!failure) return <p className="waiting">Asking the graph …</p>;
  return (
    <div className="waiting" role="alert">
      <p>{failure.message}</p>
      <button type="button" className="plain-link" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
