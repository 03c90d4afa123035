"use client";

import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";

type Commitment = ScenarioFile["commitments"][number];
type Level = NonNullable<Commitment["tiers"]>[number];

const MOST_LEVELS = 8;

/** Levels of spending above what is promised, each with a larger discount. */
export function CommitmentLevels({
  value: { tiers = [], ...promised },
  place,
  onChange,
}: {
  value: Commitment;
  place: number;
  onChange: (value: Commitment) => void;
}) {
  const put = (levels: readonly Level[]) =>
    onChange(levels.length === 0 ? promised : { ...promised, tiers: [...levels] });
  const last = tiers.at(-1) ?? promised;
  return (
    <div className="sm:col-span-2 lg:col-span-4">
      <RowList
        noun={`step of commitment ${place}, number`}
        rows={tiers}
        onChange={put}
        most={MOST_LEVELS}
        isTight
        addLabel={`Add a level to commitment ${place}`}
        add={() => ({
          usdPerMonth: last.usdPerMonth * 2,
          discount: Number(Math.min(0.98, last.discount + 0.05).toFixed(4)),
        })}
      >
        {(level, { place: at, put: change, buttons }) => (
          <div className="mb-3 grid items-start gap-x-4 gap-y-3 border-l border-line pl-3 sm:grid-cols-3">
            <NumberInput
              label={`Level ${at + 2}, spent a month`}
              unit="$"
              value={level.usdPerMonth}
              min={0.01}
              max={1e10}
              source="Paid at least, once it is reached."
              onChange={(usdPerMonth) => change({ ...level, usdPerMonth })}
            />
            <NumberInput
              label={`Level ${at + 2}, off list prices`}
              unit="%"
              value={level.discount}
              min={0}
              max={99}
              scale={100}
              onChange={(discount) => change({ ...level, discount })}
            />
            {buttons}
          </div>
        )}
      </RowList>
    </div>
  );
}
