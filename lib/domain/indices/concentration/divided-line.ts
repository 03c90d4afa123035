import { estimate, type Estimate, exact } from "../../quantity/estimate.ts";
import { estimateSum } from "../measured-sum.ts";

/** What one line pays for: by key, and what of it cannot be followed. */
export type DividedLine = {
  /** What is known to end with a key, and the most that could. */
  readonly ends: ReadonlyMap<string, { readonly usd: Estimate; readonly most: number }>;
  /** The same for a key that is not known to get any. */
  readonly stranger: { readonly usd: Estimate; readonly most: number };
  readonly lost: readonly { readonly node: string; readonly usd: Estimate }[];
  readonly undisclosed: Estimate;
};

/** No part of a line is more than the others leave of it, nor less than they must leave. */
export function dividedLine(
  paid: Estimate,
  amounts: readonly {
    readonly node: string;
    readonly usd: Estimate;
    readonly key: string | null;
  }[],
): DividedLine {
  const lost = amounts.filter(({ key }) => key === null);
  const open = estimateSum(lost.map(({ usd }) => usd));
  const byKey = [...Map.groupBy(amounts, ({ key }) => key)].flatMap(([key, own]) =>
    key === null ? [] : [{ key, usd: estimateSum(own.map(({ usd }) => usd)) }],
  );
  const lows = byKey.reduce((sum, { usd }) => sum + usd.low, 0);
  const highs = byKey.reduce((sum, { usd }) => sum + usd.high, 0);
  return {
    ends: new Map(
      byKey.map(({ key, usd }) => {
        const room = paid.high - (lows - usd.low);
        return [
          key,
          {
            usd: upTo(usd, room - open.low),
            most: Math.max(usd.low, Math.min(room, usd.high + open.high)),
          },
        ];
      }),
    ),
    stranger: { usd: exact(0), most: Math.max(0, Math.min(open.high, paid.high - lows)) },
    lost,
    undisclosed: upTo(
      estimate(
        Math.min(Math.max(open.low, paid.low - highs), open.point ?? open.high),
        open.point,
        open.high,
      ),
      paid.high - lows,
    ),
  };
}

const upTo = ({ low, point, high }: Estimate, most: number): Estimate =>
  estimate(low, point, Math.max(low, point ?? low, Math.min(high, most)));
