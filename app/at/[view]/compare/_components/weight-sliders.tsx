"use client";

import { useId, useState, useSyncExternalStore } from "react";
import { freedomLost } from "@/lib/domain/indices/lock-in/freedom";
import { flipWeight, turned } from "@/lib/domain/indices/lock-in/weight-flip";
import { parseWeights, writeWeights } from "@/lib/domain/indices/lock-in/weights-in-address";
import type { Estimate } from "@/lib/domain/quantity/estimate";
import { interval } from "@/lib/format/estimate";

/** A vendor as the sliders need it: what each of the five sub-indices says of it. */
export type Weighed = {
  readonly id: string;
  readonly name: string;
  readonly barriers: readonly Estimate[];
};

const WEIGHTS = "weights";

/**
 * What each barrier should weigh, turned by hand: scores and order follow at once,
 * and where an order would turn round is said beside the slider. The address keeps it.
 */
export function WeightSliders({
  vendors,
  parts,
}: {
  vendors: readonly Weighed[];
  parts: readonly string[];
}) {
  const asked = useAskedWeights();
  const [changed, setChanged] = useState<readonly number[]>();
  const equal = parts.map(() => 1 / parts.length);
  const weights = changed ?? parseWeights(asked, parts.length) ?? equal;
  const scored = vendors
    .map((vendor) => ({ ...vendor, score: scoreOf(vendor, weights) }))
    .toSorted((a, b) => middle(b.score) - middle(a.score));
  const set = (next: readonly number[]) => {
    setChanged(next);
    const address = new URL(window.location.href);
    address.searchParams.set(WEIGHTS, writeWeights(next));
    window.history.replaceState(null, "", address);
  };
  const reset = () => {
    setChanged(equal);
    const address = new URL(window.location.href);
    address.searchParams.delete(WEIGHTS);
    window.history.replaceState(null, "", address);
  };
  return (
    <div className="grid gap-8 lg:grid-cols-2" data-weights>
      <fieldset className="text-sm">
        <legend className="mb-2 font-semibold">What should each barrier weigh?</legend>
        {parts.map((part, i) => (
          <Slider
            key={part}
            label={part}
            part={weights[i] ?? 0}
            flip={flipInWords(scored, weights, i)}
            onTurn={(to) => set(turned(weights, i, to))}
          />
        ))}
        <button type="button" className="mt-1 border border-line px-2 py-1" onClick={reset}>
          Equal weights
        </button>
      </fieldset>
      <div>
        <p className="mb-2 text-sm font-semibold" aria-live="polite" data-order>
          {orderInWords(scored)}
        </p>
        <table className="w-full text-sm">
          <caption className="sr-only">Lock-in under these weights, hardest to leave first</caption>
          <thead className="text-left text-xs text-muted">
            <tr>
              <th scope="col" className="font-normal">
                Vendor
              </th>
              <th scope="col" className="w-1/2 font-normal">
                Lock-in, 0 to 100
              </th>
              <th scope="col" className="text-right font-normal">
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {scored.map(({ id, name, score }) => (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-2 text-left font-normal">
                  {name}
                </th>
                <td>
                  <span aria-hidden="true" className="relative block h-3 bg-raised">
                    <span
                      className="absolute inset-y-0 left-0 bg-accent transition-[width] duration-150 motion-reduce:transition-none"
                      style={{ width: `${score.point ?? score.low}%` }}
                    />
                    {score.point === null && (
                      <span
                        className="hatched absolute inset-y-0 border border-ink"
                        style={{ left: `${score.low}%`, right: `${100 - score.high}%` }}
                      />
                    )}
                  </span>
                </td>
                <td className="py-1.5 text-right tabular-nums" data-scored={id}>
                  {score.point === null ? interval(score, "score-0-100") : Math.round(score.point)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-xs text-muted">
          Best values under your weights; what is not known of a barrier is hatched. The bands of
          the facts stand in the table above.
        </p>
      </div>
    </div>
  );
}

function Slider({
  label,
  part,
  flip,
  onTurn,
}: {
  label: string;
  part: number;
  flip: string;
  onTurn: (to: number) => void;
}) {
  const [id, hint] = [useId(), useId()];
  return (
    <div className="mb-3">
      <label htmlFor={id} className="flex justify-between">
        <span>{label}</span>
        <span className="tabular-nums">{Math.round(100 * part)} %</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={Math.round(100 * part)}
        aria-describedby={hint}
        onChange={({ target }) => onTurn(Number(target.value) / 100)}
        className="h-6 w-full accent-accent"
      />
      <p id={hint} className="text-xs text-muted" data-flip={label}>
        {flip}
      </p>
    </div>
  );
}

/** What the address asks for; nothing while the page is drawn on the server. */
const useAskedWeights = (): string | null =>
  useSyncExternalStore(
    () => () => undefined,
    () => new URL(window.location.href).searchParams.get(WEIGHTS),
    () => null,
  );

function scoreOf({ barriers }: Weighed, weights: readonly number[]): Estimate {
  const points = barriers.flatMap(({ point }) => point ?? []);
  const under = (end: "low" | "high") =>
    freedomLost(
      barriers.map((barrier) => barrier[end]),
      weights,
    );
  if (points.length === barriers.length) {
    const score = freedomLost(points, weights);
    return { low: under("low"), point: score, high: under("high") };
  }
  return { low: under("low"), point: null, high: under("high") };
}

const middle = ({ low, point, high }: Estimate): number => point ?? (low + high) / 2;

/** Where turning one weight would make the two hardest to leave change places. */
function flipInWords(
  scored: readonly (Weighed & { readonly score: Estimate })[],
  weights: readonly number[],
  place: number,
): string {
  const known = scored.filter(({ score }) => score.point !== null);
  const flips = known.flatMap((a, i) =>
    known.slice(i + 1).flatMap((b) => {
      const flip = flipWeight(pointsOf(a), pointsOf(b), weights, place);
      return flip === null ? [] : [{ flip, names: `${a.name} and ${b.name}` }];
    }),
  );
  if (flips.length === 0) return "No weight here turns the order round.";
  return flips
    .map(({ flip, names }) => `At ${Math.round(100 * flip)} % ${names} change places.`)
    .join(" ");
}

const pointsOf = ({ barriers }: Weighed): number[] => barriers.map(({ point }) => point ?? 0);

function orderInWords(scored: readonly (Weighed & { readonly score: Estimate })[]): string {
  const known = scored.filter(({ score }) => score.point !== null).map(({ name }) => name);
  const open = scored.filter(({ score }) => score.point === null).map(({ name }) => name);
  return [
    ...(known.length > 0 ? [`Hardest to leave first, at best values: ${known.join(", ")}.`] : []),
    ...(open.length > 0 ? [`Not placed, because too little is known: ${open.join(", ")}.`] : []),
  ].join(" ");
}
