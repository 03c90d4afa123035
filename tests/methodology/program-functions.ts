import { z } from "zod";
import type { CappedOptimum } from "../../lib/domain/routing/program/capped-optimum.ts";
import { cappedOptimum } from "../../lib/domain/routing/program/capped-optimum.ts";
import { CAP_KINDS } from "../../lib/domain/routing/program/caps-of-board.ts";
import { NO_CAPS } from "../../lib/domain/routing/scenario/policy-choice.ts";
import type { CloudCommitment } from "../../lib/domain/routing/program/commitment-tier.ts";
import type { ProgramSolver } from "../../lib/domain/routing/program/linear-program.ts";
import { type OpenHighs, openHighs } from "../../lib/server/routing/open-highs.ts";
import {
  boardOf,
  boardOfInstance,
  type Instance,
  sharedGenerator,
} from "../support/program-boards.ts";
import type { VectorFunction } from "./vector-function.ts";

let opened: Promise<OpenHighs> | undefined;
const solve: ProgramSolver = async (program, limits) =>
  (await (opened ??= openHighs())).solve(program, limits);

const Table = z.array(z.array(z.number()));
const Small = z.object({
  cost: Table,
  quality: Table,
  volume: z.array(z.number()),
  qmin: z.array(z.number()),
  provider: z.array(z.number()),
  lab: z.array(z.number()),
  eligible: Table,
  provider_cap: z.number(),
  lab_cap: z.number(),
});
type Small = z.infer<typeof Small>;

function optimumOf(small: Small): Promise<CappedOptimum> {
  const all = small.volume.reduce((sum, volume) => sum + volume, 0);
  const board = boardOf({
    usd: small.cost.flatMap((row, w) => row.map((usd) => usd * (small.volume[w] ?? 0))),
    quality: small.quality.flat(),
    eligible: small.eligible.flat(),
    volumeShares: small.volume.map((volume) => volume / all),
    floors: small.qmin,
    clouds: small.provider,
    labs: small.lab,
  });
  return cappedOptimum(
    board,
    { ...NO_CAPS, everyCloud: small.provider_cap, everyLab: small.lab_cap },
    solve,
  );
}

/** Change of the cost for one more of each party's cap, in the order of their numbers. */
function dualsOf({ capValues }: CappedOptimum, kind: (typeof CAP_KINDS)[number], of: number[]) {
  return [...new Set(of)]
    .toSorted((a, b) => a - b)
    .map((party) => {
      const found = capValues.find(
        ({ limit }) => limit.kind === kind && "id" in limit && limit.id === `${kind}-${party}`,
      );
      return -(found?.usdPerMonth ?? 0) * 100;
    });
}

/** What the variants of a base change in it. */
const CHANGES: Readonly<Record<string, (base: Small) => Small>> = {
  cap40: (base) => ({ ...base, provider_cap: 0.4 }),
  nocap: (base) => ({ ...base, provider_cap: 1, lab_cap: 1 }),
  shockP2_50: (base) => ({
    ...base,
    cost: base.cost.map((row) => row.map((usd, o) => (base.provider[o] === 2 ? usd * 1.5 : usd))),
  }),
  qplus2: (base) => ({ ...base, qmin: base.qmin.map((floor) => floor + 0.02) }),
};

/** The tiers that the generator puts on every cloud: parts of what an offering costs for all classes. */
function tiersOf(made: Instance): CloudCommitment[] {
  const total = made.cost.reduce((sum, usd) => sum + usd, 0) / made.O;
  return Array.from({ length: made.nProv }, (_, cloud) => ({
    operatorId: `cloud-${cloud}`,
    promised: false,
    tiers: [
      { minimumUsdPerMonth: total * 0.02, discount: 0.05 },
      { minimumUsdPerMonth: total * 0.06, discount: 0.12 },
      { minimumUsdPerMonth: total * 0.15, discount: 0.2 },
    ],
  }));
}

/** Adapters for the vectors of the exposure-capped program, by the name the vectors use. */
export const programFunctions: Readonly<Record<string, VectorFunction>> = {
  async program_optimum(inputs) {
    const small = Small.parse(inputs);
    const optimum = await optimumOf(small);
    return {
      objective: optimum.usdPerMonth,
      provider_cap_duals: dualsOf(optimum, "cloud", small.provider),
      lab_cap_duals: dualsOf(optimum, "lab", small.lab),
    };
  },
  async program_variant(inputs, { inputsOf }) {
    const { base, change } = z.object({ base: z.string(), change: z.string() }).parse(inputs);
    const changed = CHANGES[change];
    if (changed === undefined) throw new RangeError(`no change is known as ${change}`);
    const { usdPerMonth, infeasible } = await optimumOf(changed(Small.parse(inputsOf(base))));
    return { objective: usdPerMonth, status: infeasible === null ? 0 : 2 };
  },
  async program_generated(inputs, { dataDir }) {
    const { W, O, seed, minCommit } = z
      .object({ W: z.number(), O: z.number(), seed: z.number(), minCommit: z.boolean() })
      .parse(inputs);
    const generate = await sharedGenerator(dataDir);
    if (generate === undefined)
      throw new Error(`there is no tools/lp-instance.mjs beside ${dataDir}; name it with --data`);
    const made = generate(W, O, seed);
    const { board, caps } = boardOfInstance(made);
    const commitments = minCommit ? tiersOf(made) : [];
    return { objective: (await cappedOptimum(board, caps, solve, { commitments })).usdPerMonth };
  },
};
