"use client";

import { BUTTON } from "@/components/form/field";
import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { toMeanOne, weekdaySeason } from "@/lib/domain/routing/scenario/weekday-season";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const EVEN = MONTHS.map(() => 1);
const ROUNDING = 0.005;

/** How much of a mean month each calendar month brings; the volume itself stands elsewhere. */
export function SeasonEditor({
  value,
  year,
  onChange,
}: {
  value: RequestClass["seasonality"];
  /** Of the scenario, for its calendar. */
  year: number;
  onChange: (value: RequestClass["seasonality"]) => void;
}) {
  const mean = value === null ? 1 : value.reduce((sum, one) => sum + one, 0) / MONTHS.length;
  return (
    <fieldset className="min-w-0" data-field="seasonality">
      <legend className="text-sm text-muted">Season</legend>
      <p className="text-sm">
        {value === null
          ? "Every month is like the other."
          : "Parts of a mean month; together they have a mean of one."}
      </p>
      {value !== null && (
        <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4 lg:grid-cols-6">
          {MONTHS.map((month, i) => (
            <NumberInput
              key={month}
              label={month}
              value={value[i] ?? 1}
              min={0}
              max={100}
              onChange={(part) => onChange(value.map((one, at) => (at === i ? part : one)))}
            />
          ))}
        </div>
      )}
      {Math.abs(mean - 1) > ROUNDING && (
        <p role="alert" className="mt-1 text-sm text-bad">
          They have a mean of {fixed(mean, 3)}; bring them to one, or nothing is computed.
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {value === null ? (
          <button type="button" className={BUTTON} onClick={() => onChange([...EVEN])}>
            Say each month
          </button>
        ) : (
          <>
            <button type="button" className={BUTTON} onClick={() => onChange(toMeanOne(value))}>
              Bring to a mean of one
            </button>
            <button type="button" className={BUTTON} onClick={() => onChange(null)}>
              No season
            </button>
          </>
        )}
        <button type="button" className={BUTTON} onClick={() => onChange(weekdaySeason(year))}>
          Working days of {year}
        </button>
      </div>
      <p className="mt-1 text-xs text-muted">
        Working days are Mondays to Fridays by the calendar of {year}; no holidays are taken out.
      </p>
    </fieldset>
  );
}
