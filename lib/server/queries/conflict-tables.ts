import "server-only";
import { figureTable } from "../../domain/figure/to-table.ts";
import { pressureFigure } from "../../domain/figures/conflict-figures.ts";
import type { Table } from "../../domain/table/table.ts";
import {
  controlScenariosTable,
  profitWeightsTable,
} from "../../domain/tables/common-ownership-tables.ts";
import {
  conflictMatrixTable,
  conflictPairsTable,
  lightsTable,
} from "../../domain/tables/conflict-tables.ts";
import { pairRightsTable, pressureTable } from "../../domain/tables/pair-tables.ts";
import type { View } from "../../domain/view/view.ts";
import { getConflictPair, getConflicts } from "./conflicts.ts";
import type { Maker } from "./tables.ts";

type All = Awaited<ReturnType<typeof getConflicts>>;
type One = NonNullable<Awaited<ReturnType<typeof getConflictPair>>>;

/** Tables of every pair: they hold the company's scores and what it assumed. */
const ofAll =
  (make: (all: All, query: URLSearchParams) => Table): Maker =>
  async (view, query) => {
    const all = await getConflicts(view);
    const organisation = all.position?.portfolio.organisation;
    return {
      table: make(all, query),
      demo: organisation?.isDemo === true ? organisation.name : null,
    };
  };

type OfPair = (one: One, view: View) => Table | undefined;

/**
 * Tables of the pair that `pair=provider--lab` names.
 *
 * @param demoOf whose numbers are in it: nobody's where it is the register alone
 */
const pairTable =
  (make: OfPair, demoOf: (one: One) => string | null): Maker =>
  async (view, query) => {
    const one = await getConflictPair(query.get("pair") ?? "", view);
    const table = one === undefined ? undefined : make(one, view);
    return one === undefined || table === undefined ? undefined : { table, demo: demoOf(one) };
  };

const ofPair = (make: OfPair): Maker => pairTable(make, () => null);

/** Where the company's contract and what it assumed are in the numbers. */
const ofScoredPair = (make: OfPair): Maker =>
  pairTable(make, ({ organisation }) => (organisation?.isDemo === true ? organisation.name : null));

/** The tables of the pages on conflicts, by the names their files have. */
export const CONFLICT_TABLES: Readonly<Record<string, Maker>> = {
  conflicts: ofAll(({ pairs }) => conflictMatrixTable(pairs)),
  "conflict-pairs": ofAll(({ pairs }, query) => {
    const party = query.get("party");
    return conflictPairsTable(
      pairs.filter(
        ({ providerId, labId }) => party === null || providerId === party || labId === party,
      ),
    );
  }),
  "steering-lights": ofAll(({ position }) => lightsTable(position?.scores.byVendor ?? [])),
  pressure: ofScoredPair(({ pair, conflict, byMix }) =>
    conflict === null ? undefined : pressureTable(pair.id, conflict, byMix),
  ),
  "pressure-by-mix": ofScoredPair(({ pair, conflict, byMix }, { asOf }) =>
    conflict === null
      ? undefined
      : figureTable(pressureFigure(pair.id, pair.providerName, conflict, byMix, asOf)),
  ),
  "pair-rights": ofPair(({ pair, rights, notes }) => pairRightsTable(pair.id, rights, notes)),
  "control-scenarios": ofPair(({ pair }) => {
    const stake = pair.interest?.stake ?? null;
    return stake === null ? undefined : controlScenariosTable(pair.id, stake.share);
  }),
  "profit-weights": ofPair(({ pair, otherLabIds, register }) =>
    otherLabIds.length === 0
      ? undefined
      : profitWeightsTable(pair, otherLabIds, register.ownerships, register.parties),
  ),
};
