import type { FrontierPoint } from "../domain/routing/scenario/frontier.ts";
import {
  FRONTIER_AXES,
  type FrontierAxes,
  MEASURES,
} from "../domain/routing/scenario/frontier-axes.ts";
import type { ScenarioResult } from "../domain/routing/scenario/scenario-result.ts";
import { quantity } from "./estimate.ts";
import { money } from "./money.ts";
import { fixed } from "./number.ts";

/** Less than this a month is nothing. */
const NOTHING_USD = 0.005;

/** What one more independent supplier costs, in a sentence. */
export const supplierPriceInWords = (usdPerSupplier: number | null): string =>
  usdPerSupplier === null
    ? "No mix here buys more independence for money"
    : usdPerSupplier < NOTHING_USD
      ? "One more independent supplier costs nothing more"
      : `One more independent supplier costs about ${money(usdPerSupplier)} a month`;

/** The finding of a frontier along two of its axes, and what is drawn. */
export function frontierFinding(
  { frontier, usdPerSupplier }: ScenarioResult,
  axes: FrontierAxes,
): { readonly title: string; readonly subtitle: string } {
  const { across, up, size } = FRONTIER_AXES[axes];
  return {
    title: titleOf(
      frontier.filter(({ dominated }) => !dominated),
      usdPerSupplier,
      axes,
    ),
    subtitle: `${capital(MEASURES[up].label)} upwards, ${MEASURES[across].label} to the right; a larger point is ${MEASURES[size].larger}. Filled points are beaten by none in all three.`,
  };
}

function titleOf(
  best: readonly FrontierPoint[],
  usdPerSupplier: number | null,
  axes: FrontierAxes,
): string {
  if (axes === "cost-independence") return supplierPriceInWords(usdPerSupplier);
  const measured = best.flatMap((point) =>
    point.quality === null ? [] : [{ ...point, quality: point.quality }],
  );
  const top = measured.toSorted(
    (a, b) => b.quality - a.quality || a.usdPerMonth - b.usdPerMonth,
  )[0];
  const other =
    axes === "cost-quality"
      ? measured.toSorted((a, b) => a.usdPerMonth - b.usdPerMonth)[0]
      : measured.toSorted((a, b) => b.effectiveClouds - a.effectiveClouds)[0];
  if (top === undefined || other === undefined)
    return "Nobody has measured the quality of a whole mix here";
  if (top === other)
    return `“${top.name}” is both the best and the ${axes === "cost-quality" ? "cheapest" : "most independent"}`;
  const [from, to] = [fixed(other.quality, 2), fixed(top.quality, 2)];
  return axes === "cost-quality"
    ? `Going from a mean quality of ${from} to ${to} costs ${money(top.usdPerMonth - other.usdPerMonth)} a month`
    : `The best mix (${to}) acts like ${fixed(top.effectiveClouds, 1)} clouds, the most independent (${from}) like ${fixed(other.effectiveClouds, 1)}`;
}

/** How many of the mixes that were looked at are beaten by none. */
export function frontierCount(frontier: readonly FrontierPoint[]): string {
  const best = frontier.filter(({ dominated }) => !dominated).length;
  return `${best} of ${frontier.length} mixes ${best === 1 ? "is" : "are"} beaten by none in cost, quality and independence`;
}

/** How a mix stands: on the frontier, beaten and by whom, short of the work, or short of its own rules. */
export function standingOf(point: FrontierPoint): string {
  const { dominated, beatenBy, servedShare, toRelax = [] } = point;
  const parts = [
    ...(servedShare < 1 - 1e-9
      ? [`leaves ${fixed((1 - servedShare) * 100, 1)} % of the requests unserved`]
      : []),
    ...(toRelax.length > 0 ? [`cannot keep all of its rules: ${toRelax.join("; ")}`] : []),
    ...(beatenBy === undefined
      ? []
      : [`is beaten by “${beatenBy}”, which is no worse in cost, quality and independence`]),
  ];
  return parts.length > 0 ? parts.join("; ") : dominated ? "is beaten" : "is beaten by none";
}

/** The mixes that matter most, each with how it stands. */
export const ownMixesInWords = (frontier: readonly FrontierPoint[]): string[] =>
  frontier
    .filter(({ mark }) => mark !== "other")
    .map(
      (point) =>
        `${point.mark === "current" ? "Today’s mix" : `“${point.name}”`} ${standingOf(point)} (${quantity(point.usdPerMonth, "usd")} a month, like ${fixed(point.effectiveClouds, 1)} clouds${point.quality === null ? "" : `, quality ${fixed(point.quality, 2)}`}).`,
    );

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
