import type { BatchRow, RowOutcome } from "@/lib/domain/imports/batch";

const OUTCOMES: Readonly<Record<RowOutcome, { mark: string; word: string; colour: string }>> = {
  create: { mark: "+", word: "New", colour: "text-good" },
  update: { mark: "→", word: "Changed", colour: "text-accent" },
  unchanged: { mark: "=", word: "Unchanged", colour: "text-muted" },
  error: { mark: "✕", word: "Error", colour: "text-bad" },
};

/** One row of a file: where it stands, what it says, what that changes, and what is odd or wrong about it. */
export function BatchRowLine({ row }: { row: BatchRow }) {
  const { place, outcome, label, value, flags, reasons, diffs } = row;
  const { mark, word, colour } = OUTCOMES[outcome];
  const isWrong = outcome === "error";
  return (
    <div className="grid gap-x-4 py-2 text-sm sm:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)]">
      <p className={colour}>
        <span aria-hidden="true">{mark} </span>
        {word}
      </p>
      <div className="min-w-0 wrap-anywhere">
        <p className="font-medium">{label === "" ? place : label}</p>
        {!label.includes(place) && label !== "" && <p className="text-xs text-muted">{place}</p>}
      </div>
      <ul className="min-w-0 wrap-anywhere">
        {reasons.map((reason) => (
          <li key={reason} className={isWrong ? "text-bad" : "text-muted"}>
            {isWrong && <strong>Error: </strong>}
            {reason}
          </li>
        ))}
        {flags.map((flag) => (
          <li key={flag} className="text-warn">
            <strong>Flagged:</strong> {flag}
          </li>
        ))}
        {diffs.map(({ field, before, after }) => (
          <li key={field}>
            <span className="text-muted">{field}: </span>
            {before !== null && (
              <>
                <del className="text-muted">{before}</del> <span aria-hidden="true">→</span>
                <span className="sr-only">becomes</span>{" "}
              </>
            )}
            <ins className="no-underline">{after ?? "nothing"}</ins>
          </li>
        ))}
        {diffs.length === 0 && value !== null && <li className="text-muted">{value}</li>}
      </ul>
    </div>
  );
}
