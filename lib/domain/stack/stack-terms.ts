import type { PropertyId } from "../fact/property.ts";
import { LONGEST_EXIT_DAYS } from "../indices/lock-in/exit-time.ts";
import type { Unit } from "../quantity/unit.ts";

/** One amount a person may type: what it is called, in what unit, and what is no answer. */
export type TypedField = {
  readonly label: string;
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
  readonly whole?: true;
};

/** Above this nobody spends with one vendor in a month: a slip of the finger. */
const MOST_USD_PER_MONTH = 1e9;
export const SPEND: TypedField = {
  label: "Monthly spend",
  unit: "usd-per-month",
  least: 1,
  most: MOST_USD_PER_MONTH,
};

export const PART: TypedField = { label: "Part", unit: "share", least: 0, most: 1 };

/** A commitment for a year above three years of spend is one, too. */
export const MOST_MONTHS_COMMITTED = 36;

/**
 * What may be said of a contract, each with the property it is read as. No
 * answer may lie outside of what is assumed where there is none, so that
 * leaving one out never says more than giving it.
 */
export const TERMS = {
  committed: {
    label: "Committed for the next 12 months",
    unit: "usd",
    least: 0,
    most: MOST_MONTHS_COMMITTED * MOST_USD_PER_MONTH,
    property: "contract.committed-usd-next-12-months",
  },
  notice: {
    label: "Notice period",
    unit: "days",
    least: 0,
    most: 2 * LONGEST_EXIT_DAYS,
    whole: true,
    property: "contract.notice-days",
  },
  providerPicks: {
    label: "Spend where the vendor picks the model",
    unit: "share",
    least: 0,
    most: 1,
    property: "contract.provider-chooses-share",
  },
  rebuildDays: {
    label: "Time to rebuild and test elsewhere",
    unit: "days",
    least: 0,
    most: 2 * LONGEST_EXIT_DAYS,
    property: "workload.reengineering-days",
  },
  data: {
    label: "Data to move on leaving",
    unit: "terabytes",
    least: 0,
    most: 1000,
    property: "contract.data-terabytes",
  },
} as const satisfies Record<string, TypedField & { readonly property: PropertyId }>;
export type TermId = keyof typeof TERMS;
