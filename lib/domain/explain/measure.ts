import type { Reading } from "../fact/reading.ts";
import type { PropertyId } from "../fact/property.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import type { Measured } from "./measured.ts";

/** What stands in for an amount nobody has stated: its widest bounds, and the question to ask. */
export type Unknown = { readonly within: Estimate; readonly ask: string };

/** The number a reading gives; the bounds of the unknown where it gives none. */
export function measured<P extends PropertyId>(
  reading: Reading<P> | undefined,
  unknown: Unknown,
  toEstimate: (value: NonNullable<Reading<P>["value"]>) => Estimate,
): Measured {
  const facts = reading === undefined ? [] : [reading.fact.id];
  const value = reading?.value ?? null;
  if (value === null) return { value: unknown.within, facts, missing: unknown.ask };
  return { value: toEstimate(value), facts };
}

/** For properties that hold one number. */
export const measuredNumber = (
  reading:
    | Reading<
        | "contract.spend-usd-per-year"
        | "contract.committed-usd-next-12-months"
        | "contract.notice-days"
        | "contract.switching-charge-usd"
        | "contract.early-termination-usd"
        | "contract.data-terabytes"
        | "workload.spend-usd-per-month"
        | "workload.substitutability"
      >
    | undefined,
  unknown: Unknown,
): Measured => measured(reading, unknown, exact);
