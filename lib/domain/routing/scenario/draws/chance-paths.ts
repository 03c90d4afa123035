import { HOURS_A_MONTH } from "../../../quantity/mean-month.ts";
import { normalQuantile } from "../../../stats/normal-quantile.ts";
import { pcg32, type RandomSource } from "../../../stats/pcg32.ts";
import { streamOf } from "../../../uncertainty/stream-of.ts";
import type { Chances } from "../scenario-file.ts";

const MONTHS_A_YEAR = 12;

/** Who has chances of their own. */
export type ChanceOf = {
  readonly sellerIds: readonly string[];
  readonly labIds: readonly string[];
  readonly classIds: readonly string[];
};

/** One draw's months, written over from month to month. */
export type ChanceMonth = {
  /** What a price is multiplied by, by seller. */
  readonly priceFactor: Float64Array;
  /** What a volume is multiplied by, by class. */
  readonly volumeFactor: Float64Array;
  /** Part of the month that a seller, then a lab's models wherever they are sold, are down. */
  readonly down: Float64Array;
  /** What a US dollar costs against the first month. */
  exchange: number;
  /** Some price is not what the boards say. */
  isPriceMoved: boolean;
  isAnythingDown: boolean;
};

/** Draws month after month; a new draw begins with `restart`. */
export type ChancePaths = {
  readonly month: ChanceMonth;
  readonly restart: () => void;
  readonly step: (month: number) => void;
};

/**
 * Prices, volumes, outages and the exchange rate of the months ahead, drawn.
 *
 *     ln P += σ √(1/12) z + jumps,  ln V += s z,  ln X += x √(1/12) z
 *
 * The first month is as it is; what stands still for certain, drift among it, is
 * in the boards. Outages come by a Poisson law with lengths of an exponential
 * law, to each seller by itself; a part of them meets everybody who serves a lab's
 * models. Each chance of each party has a stream of its own, made of the seed and
 * its id, so what is switched off or added beside it moves no other.
 */
export function chancePaths(chances: Chances, of: ChanceOf, seed: number): ChancePaths {
  const stream = (name: string): RandomSource => pcg32(seed, streamOf(name));
  const streams = (kind: string, ids: readonly string[]) =>
    ids.map((id) => stream(`${kind}/${id}`));
  const { sellerIds, labIds, classIds } = of;
  const [sellers, labs, classes] = [sellerIds.length, labIds.length, classIds.length];
  const logPrice = new Float64Array(sellers);
  const logVolume = new Float64Array(classes);
  let logExchange = 0;
  const month: ChanceMonth = {
    priceFactor: new Float64Array(sellers).fill(1),
    volumeFactor: new Float64Array(classes).fill(1),
    down: new Float64Array(sellers + labs),
    exchange: 1,
    isPriceMoved: false,
    isAnythingDown: false,
  };
  const wave = streams("price", sellerIds);
  const jumps = streams("price-jumps", sellerIds);
  const sizes = streams("price-jump-size", sellerIds);
  const volumes = streams("volume", classIds);
  const rate = stream("exchange-rate");
  const causes = [...streams("outage", sellerIds), ...streams("common-outage", labIds)];
  const lengths = [
    ...streams("outage-hours", sellerIds),
    ...streams("common-outage-hours", labIds),
  ];
  const priceSd = chances.priceVolatilityPerYear / Math.sqrt(MONTHS_A_YEAR);
  const jumpRate = chances.priceJumpsPerYear / MONTHS_A_YEAR;
  const rateSd = chances.exchangeRateSdPerYear / Math.sqrt(MONTHS_A_YEAR);
  const perMonth = chances.outagesPerYear / MONTHS_A_YEAR;
  const ownRate = perMonth * (1 - chances.outageCommonCause);
  const commonRate = perMonth * chances.outageCommonCause;
  const [noJump, ownNone, commonNone] = [
    Math.exp(-jumpRate),
    Math.exp(-ownRate),
    Math.exp(-commonRate),
  ];

  function stepPrices(): void {
    if (priceSd === 0 && jumpRate === 0) return;
    for (let s = 0; s < sellers; s += 1) {
      if (priceSd > 0) move(s, priceSd * normal(wave[s]));
      const count = jumpRate > 0 ? poisson(jumpRate, noJump, jumps[s]) : 0;
      if (count > 0)
        move(
          s,
          count * chances.priceJumpMeanLog +
            Math.sqrt(count) * chances.priceJumpSdLog * normal(sizes[s]),
        );
    }
  }
  function move(seller: number, byLog: number): void {
    logPrice[seller] = (logPrice[seller] ?? 0) + byLog;
    month.priceFactor[seller] = Math.exp(logPrice[seller] ?? 0);
    month.isPriceMoved = true;
  }
  function stepVolumes(): void {
    if (chances.volumeSdPerMonth === 0) return;
    for (let w = 0; w < classes; w += 1) {
      logVolume[w] = (logVolume[w] ?? 0) + chances.volumeSdPerMonth * normal(volumes[w]);
      month.volumeFactor[w] = Math.exp(logVolume[w] ?? 0);
    }
  }
  function stepOutages(): void {
    month.isAnythingDown = false;
    if (perMonth === 0 || chances.outageMeanHours === 0) return;
    for (let g = 0; g < sellers + labs; g += 1) {
      const often = g < sellers ? ownRate : commonRate;
      const count = often > 0 ? poisson(often, g < sellers ? ownNone : commonNone, causes[g]) : 0;
      let hours = 0;
      for (let i = 0; i < count; i += 1)
        hours -= chances.outageMeanHours * Math.log(lengths[g]?.uniform() ?? 1);
      month.down[g] = Math.min(1, hours / HOURS_A_MONTH);
      if (count > 0) month.isAnythingDown = true;
    }
  }
  return {
    month,
    restart() {
      logPrice.fill(0);
      logVolume.fill(0);
      logExchange = 0;
      month.priceFactor.fill(1);
      month.volumeFactor.fill(1);
      month.exchange = 1;
      month.isPriceMoved = false;
    },
    step(number) {
      if (number > 1) {
        stepPrices();
        stepVolumes();
        if (rateSd > 0) {
          logExchange += rateSd * normal(rate);
          month.exchange = Math.exp(logExchange);
        }
      }
      stepOutages();
    },
  };
}

const normal = (source: RandomSource | undefined): number =>
  normalQuantile(source?.uniform() ?? 0.5);

/** How many events, by inversion: exact, and quick where few are expected. `none` is the chance of none. */
function poisson(mean: number, none: number, source: RandomSource | undefined): number {
  const uniform = source?.uniform() ?? 0;
  let count = 0;
  let chance = none;
  let below = none;
  while (uniform > below && count < 1000) {
    count += 1;
    chance *= mean / count;
    below += chance;
  }
  return count;
}
