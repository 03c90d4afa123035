import type { KeyFigure } from "@/lib/domain/report/board-report";
import { keyFigureLines } from "@/lib/format/report/key-figure-lines";
import type { ClaimsById } from "@/lib/format/report/runs";
import { ClaimMark } from "./claim-mark";
import { Interval } from "./interval";

/** Headline numbers side by side: value, interval, appetite in words, and where each stood before. */
export function KeyFigures({
  figures,
  known,
}: {
  figures: readonly KeyFigure[];
  known: ClaimsById;
}) {
  return (
    <dl className="my-6 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      {figures.map((figure) => {
        const {
          label,
          value,
          range,
          appetite,
          since,
          claim,
          sign = "",
          line,
          was,
        } = keyFigureLines(figure, known);
        const drawn = known.get(figure.claim)?.value ?? null;
        return (
          <div key={figure.claim} className="border-t border-ink pt-1 text-sm">
            <dt className="font-semibold">{label}</dt>
            <dd>
              <p className="font-serif text-2xl">
                {value}
                <ClaimMark number={claim} sign={sign} />
              </p>
              <p className="text-muted">{range}</p>
              {drawn !== null && (
                <Interval
                  value={drawn}
                  appetite={figure.appetite?.at ?? null}
                  was={figure.since?.was?.point ?? null}
                  width={160}
                  alt={`${label}: ${value}, ${range}. ${appetite}`}
                />
              )}
              {appetite !== "" && (
                <p>
                  {appetite}
                  <ClaimMark number={line.claim} sign={line.sign ?? ""} />
                </p>
              )}
              <p className="text-muted">
                {since}
                <ClaimMark number={was.claim} sign={was.sign ?? ""} />
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
