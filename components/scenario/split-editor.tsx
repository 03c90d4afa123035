"use client";

import { BUTTON } from "@/components/form/field";
import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";
import { type Option, SelectInput } from "./select-input";

type Split = RequestClass["currentSplit"];

const PER_CENT = 100;

/** Where a class runs today, in parts that add up to all of it. */
export function SplitEditor({
  split,
  offerings,
  onChange,
}: {
  split: Split;
  offerings: readonly Option[];
  onChange: (split: Split) => void;
}) {
  const sum = split.reduce((total, { share }) => total + share, 0);
  const isWhole = split.length === 0 || Math.abs(sum - 1) <= 1e-6;
  const put = (place: number, part: Partial<Split[number]>) =>
    onChange(split.map((one, i) => (i === place ? { ...one, ...part } : one)));
  const unused = offerings.find(({ id }) => !split.some(({ offeringId }) => offeringId === id));
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm text-muted">Where it runs today</legend>
      {split.length === 0 && <p className="text-sm">Nowhere yet.</p>}
      {split.map(({ offeringId, share }, i) => (
        <div
          key={offeringId}
          className="mt-1 grid items-start gap-x-3 gap-y-1 sm:grid-cols-[1fr_8rem_auto]"
        >
          <SelectInput
            label="Served by"
            value={offeringId}
            of={offerings.filter(
              ({ id }) => id === offeringId || !split.some((one) => one.offeringId === id),
            )}
            onChange={(id) => put(i, { offeringId: id })}
          />
          <NumberInput
            label="Part"
            unit="%"
            value={share}
            min={0}
            max={PER_CENT}
            scale={PER_CENT}
            onChange={(part) => put(i, { share: part })}
          />
          <button
            type="button"
            className={`${BUTTON} sm:mt-5`}
            onClick={() => onChange(split.filter((_, place) => place !== i))}
          >
            Remove
          </button>
        </div>
      ))}
      {!isWhole && (
        <p role="alert" className="mt-1 text-sm text-bad">
          The parts add up to {fixed(sum * PER_CENT, 1)} %; they must add up to 100 %.
        </p>
      )}
      {unused !== undefined && (
        <button
          type="button"
          className={`${BUTTON} mt-2`}
          onClick={() =>
            onChange([
              ...split,
              { offeringId: unused.id, share: Math.max(0, Number((1 - sum).toPrecision(6))) },
            ])
          }
        >
          Add an offering
        </button>
      )}
    </fieldset>
  );
}
