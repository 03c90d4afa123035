import type { ChanceMonth } from "./draws/chance-paths.ts";
import type { Columns } from "./draws/columns.ts";
import { drawnPrices } from "./draws/drawn-prices.ts";
import { policyDrawer } from "./draws/policy-drawer.ts";
import type { MonthBoard } from "./board-of.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { Chances, ScenarioFile } from "./scenario-file.ts";
import type { PolicyResult } from "./scenario-result.ts";
import { byName } from "../../quantity/text-order.ts";

/** Standard deviations from the middle to the tenth and the ninetieth percentile. */
const P90 = 1.2815515655446004;
/** By how much an input without a stated chance is turned down and up. */
const TENTH = 0.1;
const MOST_BARS = 12;

type Bar = PolicyResult["tornado"][number];
/** What one input is multiplied by in a month, low or high. */
type Path = (month: number, side: -1 | 1) => number;

/**
 * What a policy's cost rests on most: the total where one input is low, and where
 * it is high, everything else as expected; the policy decides anew.
 *
 * An input with a stated chance goes to its tenth and its ninetieth percentile;
 * one without goes a tenth down and up, which its name says.
 *
 * In steps, each the part that is done.
 *
 * @param requoted totals of inputs that change the quotes themselves
 */
export function* tornadoSteps(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  run: PolicyRun,
  columns: Columns,
  requoted: readonly Bar[],
): Generator<number, Bar[]> {
  const prices = drawnPrices(columns.sellerOf);
  const drawer = policyDrawer(file, months, run, columns, prices);
  const total = (change: (chance: Writable, month: number) => void): number =>
    months.reduce((sum, { month }, i) => {
      const chance = still(columns, file);
      change(chance, month);
      prices.setMonth(chance.priceFactor);
      return sum + drawer(i, chance).usd;
    }, 0);
  const { chances } = file;
  const price = pricePath(chances);
  const volume = volumePath(chances);
  const sellerName = new Map(file.offerings.map(({ seller }) => [seller.id, seller.name]));
  const turned: Turned[] = [
    ...columns.sellerIds.map((id, s): Turned => ({
      input: `Prices of ${sellerName.get(id) ?? id}${price.said}`,
      set: (chance, factor) => {
        chance.priceFactor[s] = factor;
        chance.isPriceMoved = true;
      },
      path: price.path,
    })),
    ...file.classes.map(({ name }, w): Turned => ({
      input: `Volume of ${name}${volume.said}`,
      set: (chance, factor) => {
        chance.volumeFactor[w] = factor;
      },
      path: volume.path,
    })),
    ...(chances.exchangeRateSdPerYear > 0
      ? [
          {
            input: "Exchange rate",
            set: (chance: Writable, factor: number) => {
              chance.exchange = factor;
            },
            path: (month: number, side: -1 | 1) =>
              Math.exp(side * P90 * chances.exchangeRateSdPerYear * Math.sqrt((month - 1) / 12)),
          },
        ]
      : []),
  ];
  const bars: Bar[] = [...requoted];
  for (const [i, { input, set, path }] of turned.entries()) {
    const lowUsd = total((chance, month) => set(chance, path(month, -1)));
    yield (i + 0.5) / turned.length;
    const highUsd = total((chance, month) => set(chance, path(month, 1)));
    yield (i + 1) / turned.length;
    bars.push({ input, lowUsd, highUsd });
  }
  return bars
    .filter(({ lowUsd, highUsd }) => Math.abs(highUsd - lowUsd) > 0.005)
    .toSorted((a, b) => widthOf(b) - widthOf(a) || byName(a.input, b.input))
    .slice(0, MOST_BARS);
}

type Writable = ChanceMonth;
/** An input, how it is turned, and how far. */
type Turned = {
  readonly input: string;
  readonly set: (chance: Writable, factor: number) => void;
  readonly path: Path;
};

const widthOf = ({ lowUsd, highUsd }: Bar): number => Math.abs(highUsd - lowUsd);

const still = ({ sellerIds, labIds }: Columns, { classes }: ScenarioFile): Writable => ({
  priceFactor: new Float64Array(sellerIds.length).fill(1),
  volumeFactor: new Float64Array(classes.length).fill(1),
  down: new Float64Array(sellerIds.length + labIds.length),
  exchange: 1,
  isPriceMoved: false,
  isAnythingDown: false,
});

const byATenth: Path = (_month, side) => 1 + side * TENTH;
const SAID_TENTH = " (a tenth less, a tenth more)";

/** Jumps and waves together, their spread taken as that of a normal law. */
function pricePath(chances: Chances): { readonly path: Path; readonly said: string } {
  const { priceVolatilityPerYear: sd, priceJumpsPerYear: often } = chances;
  const { priceJumpMeanLog: mean, priceJumpSdLog: spread } = chances;
  const variance = sd ** 2 + often * (mean ** 2 + spread ** 2);
  if (variance === 0) return { path: byATenth, said: SAID_TENTH };
  return {
    said: "",
    path: (month, side) => {
      const years = (month - 1) / 12;
      return Math.exp(often * mean * years + side * P90 * Math.sqrt(variance * years));
    },
  };
}

const volumePath = ({
  volumeSdPerMonth: sd,
}: Chances): { readonly path: Path; readonly said: string } =>
  sd === 0
    ? { path: byATenth, said: SAID_TENTH }
    : { path: (month, side) => Math.exp(side * P90 * sd * Math.sqrt(month - 1)), said: "" };
