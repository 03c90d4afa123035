"use client";

import { useMemo } from "react";
import { BUTTON } from "@/components/form/field";
import { ScrollRegion } from "@/components/layout/scroll-region";
import {
  assumedMatrix,
  isPair,
  NOTHING_ASSUMED,
  STARTS,
  withoutPair,
  withPair,
} from "@/lib/domain/exposure/assumed-likeness";
import type { LabSimilarity } from "@/lib/domain/exposure/lab-similarity";
import { independenceWithin } from "@/lib/domain/indices/concentration/independent-suppliers";
import { estimateText } from "@/lib/format/estimate";
import { identity } from "@/lib/domain/stats/matrix";
import { labsText } from "./labs-text";
import { LikenessCell } from "./likeness-cell";
import { useAssumed } from "./use-assumed";

const START_WORDS = { high: "Most alike", low: "Least alike" } as const;

/**
 * How alike each two labs are, as a matrix whose cells can be changed: what the
 * labs then count as is computed here, at once, by the same function as the score.
 */
export function SimilarityEditor({ similarity }: { similarity: LabSimilarity }) {
  const { labs, isPartUndisclosed } = similarity;
  const ids = useMemo(() => labs.map(({ id }) => id), [labs]);
  const [assumed, assume] = useAssumed(ids);
  const start = similarity[assumed.start];
  const matrix = assumedMatrix(start.matrix, ids, assumed);
  const effective = independenceWithin(
    labs.map(({ share }) => share),
    matrix,
    isPartUndisclosed,
  );
  const strangers = independenceWithin(
    labs.map(({ share }) => share),
    identity(labs.length),
    isPartUndisclosed,
  );
  const changed = assumed.pairs.length;
  return (
    <div data-similarity>
      <fieldset className="mb-3 text-sm">
        <legend className="mb-1 text-muted">Start from labs that are</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {STARTS.map((one) => (
            <label key={one} className="flex min-h-6 items-center gap-2">
              <input
                type="radio"
                name="similarity-start"
                checked={assumed.start === one}
                onChange={() => assume({ ...assumed, start: one })}
              />
              <span>
                {START_WORDS[one]}: {labsText(similarity[one].effective)} independent labs{" "}
                <span className="text-muted">(ownership {similarity[one].label})</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="mb-2 text-sm" aria-live="polite">
        {changed === 0 ? "By this matrix" : "By your assumptions"} they act like{" "}
        <strong className="font-serif text-2xl" data-effective>
          {labsText(effective)}
        </strong>{" "}
        independent labs
        {changed > 0 && (
          <span className="text-muted">
            , instead of {labsText(start.effective)}; {changed}{" "}
            {changed === 1 ? "pair is" : "pairs are"} your assumption, kept in the address of this
            page and stored nowhere
          </span>
        )}
        . As strangers to each other, by 1/HHI, they would be {labsText(strangers)}.
      </p>
      {assumed.setAside.length > 0 && (
        <output className="mb-2 block border-l-2 border-warn pl-3 text-sm">
          Not taken from the address: {assumed.setAside.join("; ")}.
        </output>
      )}
      <ScrollRegion label="How alike the labs are, a matrix that can be changed">
        <table className="border-collapse text-sm">
          <caption className="sr-only">
            How alike each two labs are, from 0, strangers, to 1, one and the same; type another
            number to see what it does
          </caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="border-b border-ink py-2 pr-4 text-left font-normal text-muted"
              >
                Lab, share of spend
              </th>
              {labs.map(({ id, label }) => (
                <th
                  key={id}
                  scope="col"
                  className="border-b border-ink px-2 py-2 text-left font-medium"
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labs.map((a, i) => (
              <tr key={a.id}>
                <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-medium">
                  {a.label}{" "}
                  <span className="font-normal text-muted">{estimateText(a.share, "share")}</span>
                </th>
                {labs.map((b, j) => (
                  <td key={b.id} className="border-b border-line px-2 py-1.5 align-top">
                    {i === j ? (
                      <span className="block h-8 w-28 px-2 py-1.5 text-right text-muted">1</span>
                    ) : (
                      <LikenessCell
                        label={`${a.label} and ${b.label}`}
                        value={matrix[i]?.[j] ?? 0}
                        isAssumed={assumed.pairs.some((pair) => isPair(pair, { a: a.id, b: b.id }))}
                        onValue={(value) => assume(withPair(assumed, { a: a.id, b: b.id, value }))}
                        onReset={() => assume(withoutPair(assumed, { a: a.id, b: b.id }))}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-3 flex flex-wrap items-center gap-3 text-sm">
        <button
          type="button"
          className={BUTTON}
          disabled={changed === 0 && assumed.start === NOTHING_ASSUMED.start}
          onClick={() => assume(NOTHING_ASSUMED)}
        >
          Back to what ownership says
        </button>
        <span className="text-xs text-muted">
          Enter takes a number, Escape puts it back. A pair counts alike in both directions.
        </span>
      </p>
    </div>
  );
}
