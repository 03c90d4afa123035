"use client";

import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
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
  const unused = offerings.find(({ id }) => !split.some(({ offeringId }) => offeringId === id));
  return (
    <fieldset className="min-w-0" data-field="currentSplit">
      <legend className="text-sm text-muted">Where it runs today</legend>
      <RowList
        noun="part"
        rows={split}
        onChange={onChange}
        empty="Nowhere yet."
        isTight
        addLabel="Add an offering"
        add={
          unused &&
          (() => ({ offeringId: unused.id, share: Math.max(0, Number((1 - sum).toPrecision(6))) }))
        }
      >
        {(row, { put, buttons }) => (
          <div className="mt-1 grid items-start gap-x-3 gap-y-1 sm:grid-cols-[1fr_8rem_auto]">
            <SelectInput
              label="Served by"
              value={row.offeringId}
              of={offerings.filter(
                ({ id }) => id === row.offeringId || !split.some((one) => one.offeringId === id),
              )}
              onChange={(offeringId) => put({ ...row, offeringId })}
            />
            <NumberInput
              label="Part"
              unit="%"
              value={row.share}
              min={0}
              max={PER_CENT}
              scale={PER_CENT}
              onChange={(share) => put({ ...row, share })}
            />
            {buttons}
          </div>
        )}
      </RowList>
      {!isWhole && (
        <p role="alert" className="mt-1 text-sm text-bad">
          The parts add up to {fixed(sum * PER_CENT, 1)} %; they must add up to 100 %.
        </p>
      )}
    </fieldset>
  );
}
