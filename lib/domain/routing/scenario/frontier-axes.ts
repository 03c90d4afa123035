import type { Unit } from "../../quantity/unit.ts";
import type { FrontierPoint } from "./frontier.ts";

/** One of the three things a mix is judged by. */
export type FrontierMeasure = "cost" | "independence" | "quality";

/** Which two of the three are drawn against each other; the third is the size of a point. */
export const FRONTIER_AXES = {
  "cost-independence": {
    name: "cost against independence",
    across: "independence",
    up: "cost",
    size: "quality",
  },
  "cost-quality": {
    name: "cost against quality",
    across: "quality",
    up: "cost",
    size: "independence",
  },
  "quality-independence": {
    name: "quality against independence",
    across: "independence",
    up: "quality",
    size: "cost",
  },
} as const satisfies Record<
  string,
  Readonly<Record<"across" | "up" | "size", FrontierMeasure>> & { readonly name: string }
>;
export type FrontierAxes = keyof typeof FRONTIER_AXES;

export const MEASURES: Readonly<
  Record<
    FrontierMeasure,
    {
      readonly unit: Unit;
      readonly label: string;
      /** What a larger point means, where this is its size. */
      readonly larger: string;
      readonly of: (point: FrontierPoint) => number | null;
    }
  >
> = {
  cost: {
    unit: "usd-per-month",
    label: "US dollars a month",
    larger: "dearer",
    of: ({ usdPerMonth }) => usdPerMonth,
  },
  independence: {
    unit: "suppliers",
    label: "as how many equal clouds the mix acts",
    larger: "more independent",
    of: ({ effectiveClouds }) => effectiveClouds,
  },
  quality: {
    unit: "index-0-1",
    label: "mean quality",
    larger: "better",
    of: ({ quality }) => quality,
  },
};

/**
 * The axes an address asks for; cost against independence where it asks for none that there are.
 *
 * @example
 * frontierAxes("cost-quality") // => "cost-quality"
 */
export const frontierAxes = (asked: string | null): FrontierAxes =>
  asked === "cost-quality" || asked === "quality-independence" ? asked : "cost-independence";
