import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Board } from "../../lib/domain/routing/board.ts";
import { type Caps, NO_CAPS } from "../../lib/domain/routing/scenario/policy-choice.ts";
import { pcg32 } from "../../lib/domain/stats/pcg32.ts";

const Numbers = z.array(z.number());
const Instance = z.object({
  W: z.number(),
  O: z.number(),
  nProv: z.number(),
  offers: z.array(z.object({ prov: z.number(), lab: z.number(), cap: z.number() })),
  classes: z.array(z.object({ qmin: z.number() })),
  elig: Numbers,
  cost: Numbers,
  qual: Numbers,
  share: Numbers,
  provCap: z.number(),
  labCap: z.number(),
});
/** One of the instances that the shared generator makes. */
export type Instance = z.infer<typeof Instance>;

type Generate = (classes: number, offerings: number, seed: number) => Instance;

/** The shared generator of instances, beside the folder with the data; undefined in a clone, which has neither. */
export async function sharedGenerator(dataDir: string): Promise<Generate | undefined> {
  const file = ["../../tools", "../tools"]
    .map((folder) => join(dataDir, folder, "lp-instance.mjs"))
    .find((path) => existsSync(path));
  if (file === undefined) return undefined;
  const { instance } = z
    .object({ instance: z.custom<(...args: readonly number[]) => unknown>() })
    .parse(await import(/* @vite-ignore */ pathToFileURL(file).href));
  return (classes, offerings, seed) => Instance.parse(instance(classes, offerings, seed));
}

/** An instance as a board, and its caps. */
export const boardOfInstance = (
  made: Instance,
): { readonly board: Board; readonly caps: Caps } => ({
  board: boardOf({
    usd: made.cost,
    quality: made.qual,
    eligible: made.elig,
    volumeShares: made.share,
    floors: made.classes.map(({ qmin }) => qmin),
    clouds: made.offers.map(({ prov }) => prov),
    labs: made.offers.map(({ lab }) => lab),
    // Of a generated offering, eight times its plain capacity counts.
    capacities: made.offers.map(({ cap }) => cap * 8),
  }),
  caps: { ...NO_CAPS, everyCloud: made.provCap, everyLab: made.labCap },
});

/** Row by row, classes by offerings; clouds and labs by number. */
export type BoardNumbers = {
  readonly usd: readonly number[];
  readonly quality: readonly number[];
  readonly eligible: readonly number[];
  readonly volumeShares: readonly number[];
  readonly floors: readonly (number | null)[];
  readonly clouds: readonly number[];
  readonly labs: readonly number[];
  readonly capacities?: readonly (number | null)[];
};

export const boardOf = (numbers: BoardNumbers): Board => ({
  classes: numbers.volumeShares.map((volumeShare, w) => ({
    id: `class-${w}`,
    name: `Class ${w}`,
    volumeShare,
    qualityFloor: numbers.floors[w] ?? null,
    currentSplit: [],
  })),
  offerings: numbers.clouds.map((cloud, o) => ({
    id: `offering-${o}`,
    name: `Offering ${o}`,
    modelId: `model-${o}`,
    sellerId: `cloud-${cloud}`,
    operatorId: `cloud-${cloud}`,
    labId: `lab-${numbers.labs[o]}`,
    ownerId: `cloud-${cloud}`,
    region: o % 2 === 0 ? "global" : "geo:eu",
    capacityShare: numbers.capacities?.[o] ?? null,
  })),
  usdPerMonth: Float64Array.from(numbers.usd),
  quality: Float64Array.from(numbers.quality),
  eligible: Uint8Array.from(numbers.eligible),
});

/**
 * A board of the same kind as the shared generator's, the same for the same seed: dearer offerings
 * are better, classes differ in volume, floors are within reach.
 */
export function madeUpBoard(classes: number, offerings: number, seed: number): Board {
  const { uniform } = pcg32(seed, 6);
  const clouds = Math.max(3, Math.round(offerings / 8));
  const labs = Math.max(3, Math.round(offerings / 7));
  const offers = Array.from({ length: offerings }, (_, o) => {
    const tier = uniform() ** 1.5;
    return {
      cloud: o % clouds,
      lab: Math.floor(uniform() * labs),
      price: 0.05 * Math.exp(5 * tier) * (0.7 + 0.6 * uniform()),
      quality: 0.45 + 0.5 * tier,
      capacity: (16 + 48 * uniform()) / offerings,
    };
  });
  const volumes = Array.from({ length: classes }, () => Math.exp(2.5 * uniform()));
  const all = volumes.reduce((sum, volume) => sum + volume, 0);
  const difficulty = volumes.map(() => 0.2 * uniform());
  const rows = volumes.flatMap((volume, w) =>
    offers.map(({ price, quality }) => ({
      usd: volume * price * (1 + 0.2 * uniform()),
      quality: quality - (difficulty[w] ?? 0) * (1 - quality),
      eligible: uniform() < 0.8 ? 1 : 0,
    })),
  );
  const floors = volumes.map((_, w) => {
    const own = rows.slice(w * offerings, (w + 1) * offerings);
    const best = Math.max(0, ...own.map((row) => row.eligible * row.quality));
    return Math.min(0.5 + 0.2 * uniform(), best * 0.9);
  });
  return boardOf({
    usd: rows.map(({ usd }) => usd),
    quality: rows.map(({ quality }) => quality),
    eligible: rows.map(({ eligible }) => eligible),
    volumeShares: volumes.map((volume) => volume / all),
    floors,
    clouds: offers.map(({ cloud }) => cloud),
    labs: offers.map(({ lab }) => lab),
    capacities: offers.map(({ capacity }) => capacity),
  });
}
