"use client";

import { BUTTON } from "@/components/form/field";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";

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
      {tiers.map((level, i) => (
        <fieldset
          // oxlint-disable-next-line react/no-array-index-key -- a level has no name of its own, and keeps the focus while it is typed
          key={i}
          className="mb-3 grid items-start gap-x-4 gap-y-3 border-l border-line pl-3 sm:grid-cols-3"
        >
          <legend className="sr-only">
            Level {i + 2} of commitment {place}
          </legend>
          <NumberInput
            label={`Level ${i + 2}, spent a month`}
            unit="$"
            value={level.usdPerMonth}
            min={0.01}
            max={1e10}
            source="Paid at least, once it is reached."
            onChange={(usdPerMonth) =>
              put(tiers.map((one, at) => (at === i ? { ...one, usdPerMonth } : one)))
            }
          />
          <NumberInput
            label={`Level ${i + 2}, off list prices`}
            unit="%"
            value={level.discount}
            min={0}
            max={99}
            scale={100}
            onChange={(discount) =>
              put(tiers.map((one, at) => (at === i ? { ...one, discount } : one)))
            }
          />
          <button
            type="button"
            className={`${BUTTON} justify-self-start sm:mt-5`}
            onClick={() => put(tiers.filter((_, at) => at !== i))}
          >
            Remove
            <span className="sr-only">
              {" "}
              level {i + 2} of commitment {place}
            </span>
          </button>
        </fieldset>
      ))}
      {tiers.length < MOST_LEVELS && (
        <button
          type="button"
          className={BUTTON}
          onClick={() =>
            put([
              ...tiers,
              {
                usdPerMonth: last.usdPerMonth * 2,
                discount: Number(Math.min(0.98, last.discount + 0.05).toFixed(4)),
              },
            ])
          }
        >
          Add a level<span className="sr-only"> to commitment {place}</span>
        </button>
      )}
    </div>
  );
}
