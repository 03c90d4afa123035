import { FEEDS } from "../catalog/feed.ts";
import type { Offering } from "../catalog/offering.ts";
import type { TokenUnit } from "../catalog/price.ts";
import { priceHistory, type PriceStep, type UnitHistory } from "../catalog/price-history.ts";
import type { Figure, FigureSeries } from "../figure/figure.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { addDays } from "../quantity/plain-date.ts";
import { estimate, type Estimate } from "../quantity/estimate.ts";
import { inDollars } from "../catalog/in-dollars.ts";
import { TOKEN_UNIT_NAMES } from "../catalog/unit-names.ts";
import { scopeCell } from "../tables/models-table.ts";

/** Drawn, in reading order; the rest stands in the table. */
const DRAWN: readonly TokenUnit[] = ["input", "output", "cache-read"];

/** How long a price that was in force before anything is known is drawn before its end. */
const DRAWN_BEFORE_DAYS = 30;

/**
 * How an offering's prices went, as a step line: level until a change, never smoothed.
 *
 * Undefined where no price is known on any day up to then.
 *
 * @param day the last day drawn
 */
export function priceHistoryFigure(offering: Offering, day: PlainDate): Figure | undefined {
  const histories = priceHistory(offering, day).filter(
    ({ unit, minPromptTokens, steps }) =>
      minPromptTokens === 0 && DRAWN.includes(unit) && steps.length > 0,
  );
  const dated = histories.flatMap(({ steps }) =>
    steps.flatMap(({ from, to }) => [from, to].filter((one) => one !== null)),
  );
  if (histories.length === 0) return undefined;
  const first = dated.toSorted()[0] ?? day;
  const isOpen = histories.some(({ steps }) => steps.some(({ from }) => from === null));
  const begin = isOpen ? addDays(first, -DRAWN_BEFORE_DAYS) : first;
  const isDisputed = histories.some(({ steps }) =>
    steps.some(({ price }) => price.agreement === "disputed"),
  );
  const days = [...new Set([begin, ...dated, day])].filter((one) => one <= day).toSorted();
  return {
    id: `price-history-${offering.id}`,
    title: titleOf(offering, histories, day),
    subtitle: `US dollars per million tokens, standard tier, prompts of ordinary length, ${begin} to ${day}${isDisputed ? "; shaded where feeds disagree" : ""}${isOpen ? `; since when the first price held is not known` : ""}`,
    unit: "usd-per-mtok",
    kind: "steps",
    categories: days.map((one) => ({ id: one, label: one })),
    series: DRAWN.flatMap((unit): FigureSeries[] => {
      const history = histories.find((one) => one.unit === unit);
      if (history === undefined) return [];
      const on = days.map((one) => history.steps.find((step) => holds(step, one)));
      return [
        {
          id: unit,
          label: TOKEN_UNIT_NAMES[unit],
          values: on.map((step) => (step === undefined ? null : inForce(step))),
          notes: on.map((step) => (step?.price.agreement === "disputed" ? "disputed" : null)),
        },
      ];
    }),
    sourceLine: `Price feeds: ${feedsOf(histories).join(", ")}; as of ${day}. The shown price is of the feed believed first for this seller.`,
  };
}

const holds = ({ from, to }: PriceStep, day: PlainDate): boolean =>
  (from === null || from <= day) && (to === null || day < to);

const inForce = ({ price }: PriceStep): Estimate =>
  estimate(price.lowest.usdPerMtok, price.preferred.usdPerMtok, price.highest.usdPerMtok);

/** The finding: how often the price changed, and which way input went. */
function titleOf(offering: Offering, histories: readonly UnitHistory[], day: PlainDate): string {
  const { value: where } = scopeCell(offering);
  const what = `${offering.model.name} at ${offering.seller.name}${typeof where === "string" ? ` (${where})` : ""}`;
  const steps = histories.find(({ unit }) => unit === "input")?.steps ?? [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return `What ${what} costs`;
  if (last.to !== null) return `No price of ${what} is known on ${day}`;
  const [before, now] = [first.price.preferred.usdPerMtok, last.price.preferred.usdPerMtok];
  if (before === now) return `${what} costs what it did when it was first listed`;
  const moved = steps.findLast(
    ({ price }, i) => price.preferred.usdPerMtok !== steps[i - 1]?.price.preferred.usdPerMtok,
  );
  return `${what} ${now < before ? "fell" : "rose"} from ${inDollars(before)} to ${inDollars(now)} for input, last on ${moved?.from ?? day}`;
}

const feedsOf = (histories: readonly UnitHistory[]): string[] =>
  [
    ...new Set(
      histories.flatMap(({ steps }) =>
        steps.flatMap(({ price }) => price.said.map(({ feedId }) => FEEDS[feedId].name)),
      ),
    ),
  ].toSorted();
