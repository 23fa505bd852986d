import "./layout.css";

interface ProgressLineProps {
  /** What is being done, without the dots. */
  readonly words: string;
  /** From 0 to 1; undefined where nobody knows how much there is. */
  readonly share: number | undefined;
  readonly onCancel: () => void;
}

/** At the lower edge of the picture: how far something is, with a way to leave it off. */
export function ProgressLine({ words, share, onCancel }: ProgressLineProps) {
  const percent = share === undefined ? undefined : Math.floor(share * 100);
  return (
    <div className="layout-progress" role="status">
      <span>{words} …</span>
      {percent === undefined ? null : (
        <>
          <progress max={100} value={percent} aria-label={words} />
          <span className="count">{percent} %</span>
        </>
      )}
      <button type="button" className="plain-link" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
