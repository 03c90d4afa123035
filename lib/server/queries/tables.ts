import "server-only";
import { economicFigure, operationalFigure } from "../../domain/figures/exposure-figures.ts";
import { capitalFigure } from "../../domain/figures/provider-figures.ts";
import { labsFigure, lockInFigure, policyFigure } from "../../domain/figures/portfolio-figures.ts";
import { SUBJECT_KINDS } from "../../domain/fact/subject.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import { figureTable } from "../../domain/figure/to-table.ts";
import { ROUTING_TODAY } from "../../domain/portfolio/routing-scenario.ts";
import { chooseProviders } from "../../domain/profiles/choose-providers.ts";
import { labProfiles } from "../../domain/profiles/lab-profile.ts";
import { providerProfiles } from "../../domain/profiles/provider-profile.ts";
import { compareProviders } from "../../domain/tables/compare-table.ts";
import { contractsTable, gatesTable } from "../../domain/tables/contracts-table.ts";
import { coverageTable } from "../../domain/tables/coverage-table.ts";
import {
  economicTable,
  followedTable,
  measuresTable,
  operationalTable,
  similarityTable,
} from "../../domain/tables/exposure-tables.ts";
import { interestsTable } from "../../domain/tables/interests-table.ts";
import { labsTable } from "../../domain/tables/labs-table.ts";
import { heldInterestsTable, interlocksTable } from "../../domain/tables/interlock-tables.ts";
import { loopsTable } from "../../domain/tables/loops-table.ts";
import { networkMatrix } from "../../domain/tables/network-matrix.ts";
import { networkTable } from "../../domain/tables/network-table.ts";
import { notDrawnTable } from "../../domain/tables/not-drawn-table.ts";
import { NO_SCORES, providersTable } from "../../domain/tables/providers-table.ts";
import { recirculationTable } from "../../domain/tables/recirculation-table.ts";
import { pathsTable } from "../../domain/tables/paths-table.ts";
import { scoreDifferencesTable } from "../../domain/tables/restatement-tables.ts";
import { ledgerTable, policiesTable, unservedTable } from "../../domain/tables/scenario-tables.ts";
import { sourcesTable } from "../../domain/tables/sources-table.ts";
import { timelineTable } from "../../domain/tables/timeline-table.ts";
import type { Table } from "../../domain/table/table.ts";
import { ANY } from "../../domain/view/kept-path.ts";
import type { View } from "../../domain/view/view.ts";
import { estimateText } from "../../format/estimate.ts";
import { BILL_TABLES } from "./bill-tables.ts";
import { CATALOG_TABLES } from "./catalog-tables.ts";
import { CONFLICT_TABLES } from "./conflict-tables.ts";
import { getCoverage } from "./coverage.ts";
import { askedOfNetwork, getNetwork, type Network } from "./network.ts";
import { LOCK_IN_TABLES } from "./lock-in-tables.ts";
import { type FoundExposure, getExposure } from "./exposure.ts";
import { getParties } from "./parties.ts";
import { PARTY_TABLES } from "./party-tables.ts";
import { getRegister } from "./profiles.ts";
import { getRestatement, listCorrections } from "./restatement.ts";
import { SAVED_SCENARIO_TABLES } from "./scenario-tables.ts";
import { getScenario } from "./scenarios.ts";
import { getPosition, type Position } from "./scores.ts";
import { capitalByQuarter, getTimeline } from "./timeline.ts";
import { listSources } from "./sources.ts";
import { listOwnInterests } from "./our-interests.ts";

export type NamedTable = {
  readonly table: Table;
  /** The made-up company whose numbers it holds, if it holds any. */
  readonly demo: string | null;
  /** What else goes on top of a file of it. */
  readonly about?: readonly string[];
};

type Query = URLSearchParams;
export type Maker = (view: View, query: Query) => Promise<NamedTable | undefined>;

const real = (table: Table): NamedTable => ({ table, demo: null });

/** Tables of the company's own numbers. */
const ofPosition =
  (make: (position: Position, view: View) => Table): Maker =>
  async (view) => {
    const position = await getPosition(view);
    if (position === undefined) return undefined;
    const { isDemo, name } = position.portfolio.organisation;
    return { table: make(position, view), demo: isDemo ? name : null };
  };

const ofScenario =
  (
    make: (
      result: NonNullable<Awaited<ReturnType<typeof getScenario>>>,
      view: View,
    ) => Promise<Table>,
  ): Maker =>
  async (view) => {
    const result = await getScenario(ROUTING_TODAY.id, view);
    if (result === undefined) return undefined;
    const { isDemo, name } = result.portfolio.organisation;
    return { table: await make(result, view), demo: isDemo ? name : null };
  };

/** Providers with the company's scores in them: its name goes on top where it is made up. */
const withScores =
  (
    make: (
      register: Awaited<ReturnType<typeof getRegister>>,
      position: Position | undefined,
      view: View,
      query: Query,
    ) => Table,
  ): Maker =>
  async (view, query) => {
    const [register, position] = await Promise.all([getRegister(view), getPosition(view)]);
    const organisation = position?.portfolio.organisation;
    return {
      table: make(register, position, view, query),
      demo: organisation?.isDemo === true ? organisation.name : null,
    };
  };

/** Tables of the network, as far as the reader's filter lets it through. */
const ofNetwork =
  (make: (network: Network) => Table): Maker =>
  async (view, query) =>
    real(make(await getNetwork(askedOfNetwork(query), view)));
/** Tables of the company's exposure, in the dimension named by `by=`. */
const ofExposure =
  (
    make: (
      found: Extract<FoundExposure, { readonly state: "found" }>,
      view: View,
      company: string,
    ) => Table,
  ): Maker =>
  async (view, query) => {
    const { found } = await getExposure(query.get("by") ?? undefined, view);
    if (found.state !== "found") return undefined;
    const { isDemo, name } = found.portfolio.organisation;
    return { table: make(found, view, name), demo: isDemo ? name : null };
  };

/** Every table of every page, by the name its CSV has. Pages make theirs by the same functions. */
export const TABLES: Readonly<Record<string, Maker>> = {
  contracts: ofPosition(({ scores }) => contractsTable(scores)),
  gates: ofPosition(({ scores }) => gatesTable(scores)),
  "lock-in": ofPosition(({ scores, portfolio }, view) =>
    figureTable(lockInFigure(scores, view.asOf, portfolio.organisation.name)),
  ),
  "labs-behind": ofPosition(({ scores, portfolio }, view) =>
    figureTable(labsFigure(scores, view.asOf, portfolio.organisation.name)),
  ),
  "exposure-operational": ofExposure(({ exposure }) => operationalTable(exposure)),
  "exposure-operational-figure": ofExposure(({ exposure }, { asOf }, company) =>
    figureTable(operationalFigure(exposure, asOf, company)),
  ),
  "exposure-economic": ofExposure(({ exposure }) => economicTable(exposure)),
  "exposure-economic-figure": ofExposure(({ exposure }, { asOf }, company) =>
    figureTable(economicFigure(exposure, asOf, company)),
  ),
  "exposure-measures": ofExposure(({ exposure }) => measuresTable(exposure)),
  "exposure-followed": ofExposure(({ exposure }) => followedTable(exposure)),
  "exposure-loops": ofExposure(({ exposure, market }, { basis }) =>
    recirculationTable(exposure, market.parties, basis),
  ),
  "exposure-paths": ofExposure(({ exposure, market }) => pathsTable(exposure, market.parties)),
  "exposure-similarity": ofExposure(({ exposure }) => similarityTable(exposure)),
  providers: withScores((register, position, { basis }) =>
    providersTable(
      providerProfiles(register, basis),
      position?.scores ?? NO_SCORES,
      register.parties,
      basis,
    ),
  ),
  compare: withScores((register, position, { basis }, query) => {
    const profiles = providerProfiles(register, basis);
    const known = new Set(profiles.map(({ party }) => party.id));
    const { ids } = chooseProviders(query.getAll("with"), known);
    const chosen = ids.flatMap((id) => profiles.find(({ party }) => party.id === id) ?? []);
    return compareProviders(chosen, position?.scores ?? NO_SCORES, register.parties, basis).table;
  }),
  capital: async (view) =>
    real(
      figureTable(
        capitalFigure(providerProfiles(await getRegister(view), view.basis), view.asOf, view.basis),
      ),
    ),
  labs: async (view) => {
    const register = await getRegister(view);
    return real(labsTable(labProfiles(register, view.basis), register.parties, view.basis));
  },
  coverage: async (view, query) => {
    const kind = keysOf(SUBJECT_KINDS).find((one) => one === (query.get("kind") ?? "tie"));
    if (kind === undefined) return undefined;
    const filter = { party: query.get("party"), gapsOnly: query.get("gaps") === "1" };
    return real(coverageTable(kind, await getCoverage(kind, view.asOf, filter)));
  },
  "our-interests": async (view) => real(interestsTable(await listOwnInterests(view))),
  corrections: async (view) => real(await listCorrections(view)),
  restatement: async (view, query) =>
    real((await getRestatement(query.get("since") ?? undefined, view)).changes),
  "restatement-scores": async (view, query) => {
    const { differences, isDemo, organisation } = await getRestatement(
      query.get("since") ?? undefined,
      view,
    );
    return {
      table: scoreDifferencesTable(differences, estimateText),
      demo: isDemo ? organisation : null,
    };
  },
  network: ofNetwork(({ edges, drawn, parties, view: { basis } }) =>
    networkTable(edges, drawn, parties, basis),
  ),
  "network-matrix": ofNetwork(({ edges, drawn, parties }) => networkMatrix(edges, drawn, parties)),
  "network-not-drawn": ofNetwork(({ ties, nameOf }) => notDrawnTable(ties, nameOf)),
  loops: ofNetwork(({ loops, parties, view: { basis } }) => loopsTable(loops, parties, basis)),
  interlocks: ofNetwork(({ interlocks, nameOf }) => interlocksTable(interlocks, nameOf)),
  "interests-held": ofNetwork(({ held, nameOf, view: { basis } }) =>
    heldInterestsTable(held, nameOf, basis),
  ),
  timeline: async (view, query) => {
    const asked = { party: query.get("party") ?? ANY, kind: query.get("kind") ?? ANY };
    const { events, parties } = await getTimeline(asked, view);
    return real(timelineTable(events, parties));
  },
  "timeline-capital": async (view) => real(figureTable(await capitalByQuarter(view))),
  sources: async (view) => real(sourcesTable(await listSources(view), view.asOf)),
  policies: ofScenario(async ({ outcomes }, view) =>
    policiesTable(outcomes, await getParties(view)),
  ),
  "policy-cost": ofScenario(async ({ outcomes, workloads, portfolio }, view) =>
    figureTable(policyFigure(outcomes, workloads, view.asOf, portfolio.organisation.name)),
  ),
  ledger: ofScenario(async ({ outcomes, workloads }, view) =>
    ledgerTable(outcomes, workloads, view.asOf),
  ),
  unserved: ofScenario(async ({ outcomes }) => unservedTable(outcomes)),
  ...PARTY_TABLES,
  ...CATALOG_TABLES,
  ...LOCK_IN_TABLES,
  ...BILL_TABLES,
  ...CONFLICT_TABLES,
  ...SAVED_SCENARIO_TABLES,
};
