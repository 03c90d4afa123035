import { FEEDS } from "../../catalog/feed.ts";
import type { Offering } from "../../catalog/offering.ts";
import { type PriceStep, priceHistory, type UnitHistory } from "../../catalog/price-history.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { Preset } from "./presets-from.ts";

/** A change of less is none. */
const LEAST = 0.005;

/** What a million tokens in and a million out cost before a day and from it on. */
type Step = {
  readonly day: PlainDate;
  readonly before: readonly [input: number, output: number];
  readonly after: readonly [input: number, output: number];
  readonly feed: string;
};

/**
 * Price steps that have happened, to happen once more: of each model at each seller
 * the last one that a list states with its day.
 *
 * A step counts where one list states input and output before and after, and no
 * other list disputes it. The change is that of a million tokens in and a million
 * out together, since a shock changes all prices of an offering alike.
 *
 * @param day the last day that counts
 *
 * @example
 * priceStepPresets(offerings, "2026-11-22")[0]?.name
 * // => "OpenAI API’s prices of GPT-5.6 Sol fall once more, as on 2026-08-21 (31.4 %)"
 */
export function priceStepPresets(offerings: readonly Offering[], day: PlainDate): Preset[] {
  const found = offerings.flatMap((offering) => {
    const step = lastStep(priceHistory(offering, day));
    return step === undefined ? [] : [{ offering, step }];
  });
  const groups = Map.groupBy(found, ({ offering, step }) =>
    JSON.stringify([offering.seller.id, offering.model.id, step.day, changeOf(step).toFixed(3)]),
  );
  return [...groups.values()].flatMap((group): Preset[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { step, offering } = first;
    const { seller, model } = offering;
    const change = changeOf(step);
    const source = `${step.feed} has ${seller.name}’s ${model.name} go from ${priced(step.before)} to ${priced(step.after)} US dollars per million tokens in and out on ${step.day}. That it happens again is an assumption.`;
    return [
      {
        id: `price-${offering.id}-${step.day}`,
        name: `${seller.name}’s prices of ${model.name} ${change < 0 ? "fall" : "rise"} once more, as on ${step.day} (${Math.round(Math.abs(change) * 1000) / 10} %)`,
        day: null,
        shocks: group.map(({ offering: { id } }) => ({
          kind: "price",
          fromMonth: 1,
          target: { of: "offering", id },
          change: Number(change.toFixed(6)),
          source,
        })),
        source,
        facts: [],
      },
    ];
  });
}

const changeOf = ({ before, after }: Step): number =>
  (after[0] + after[1]) / (before[0] + before[1]) - 1;

const priced = ([input, output]: Step["before"]): string =>
  `${rounded(input)} and ${rounded(output)}`;
const rounded = (usd: number): number => Number(usd.toPrecision(4));

function lastStep(histories: readonly UnitHistory[]): Step | undefined {
  const [input, output] = (["input", "output"] as const).map(
    (unit) => histories.find((one) => one.unit === unit && one.minPromptTokens === 0)?.steps ?? [],
  );
  const days = [...(input ?? []), ...(output ?? [])].flatMap(({ from }) => from ?? []);
  for (const day of [...new Set(days)].toSorted().toReversed()) {
    const [ins, outs] = [around(input ?? [], day), around(output ?? [], day)];
    if (ins === undefined || outs === undefined) continue;
    const step: Step = {
      day,
      before: [ins.before, outs.before],
      after: [ins.after, outs.after],
      feed: ins.feed,
    };
    if (step.before[0] + step.before[1] > 0 && Math.abs(changeOf(step)) >= LEAST) return step;
  }
  return undefined;
}

/** A unit's price on both sides of a day, where one list states both without dispute. */
function around(steps: readonly PriceStep[], day: PlainDate) {
  const after = steps.find(({ from }) => from === day) ?? holding(steps, day);
  const before = steps.find(({ to }) => to === day) ?? holding(steps, day);
  if (before === undefined || after === undefined) return undefined;
  const [old, now] = [before.price, after.price];
  const isPlain = [old, now].every(
    ({ agreement, derived }) =>
      (agreement === "single-source" || agreement === "confirmed") && !derived,
  );
  const isDated = before === after || now.rows.some(({ effectiveFrom }) => effectiveFrom === day);
  if (!isPlain || !isDated || old.preferred.feedId !== now.preferred.feedId) return undefined;
  return { before: old.usdPerMtok, after: now.usdPerMtok, feed: FEEDS[now.preferred.feedId].name };
}

/** The step in force over a day on which it neither begins nor ends. */
const holding = (steps: readonly PriceStep[], day: PlainDate): PriceStep | undefined =>
  steps.find(({ from, to }) => (from === null || from < day) && (to === null || to > day));
