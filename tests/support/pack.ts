/** What a pack of the demo company is worked out from, from the seed’s files without a database. */
import { listingNote } from "@/lib/domain/catalog/listing-note.ts";
import type { FactNote } from "@/lib/domain/fact/fact-note.ts";
import { METHOD_VERSION } from "@/lib/domain/indices/method-version.ts";
import type { PackChoices } from "@/lib/domain/report/pack-choices.ts";
import { PACK_FORMAT, type PackInputs } from "@/lib/domain/report/pack-inputs.ts";
import type { PackResults } from "@/lib/domain/report/material.ts";
import { computeScenario } from "@/lib/domain/routing/scenario/compute-scenario.ts";
import { runScores } from "@/lib/domain/uncertainty/score-run.ts";
import { factValue } from "@/lib/format/fact-value.ts";
import { unsolved } from "./computed-scenarios.ts";
import { TODAY } from "./build.ts";
import { demoMarket, demoPortfolio } from "./demo.ts";
import {
  factsBySubject,
  seedKnowledge,
  seedOwnerships,
  seedParties,
  seedRights,
  seedTies,
} from "./register.ts";
import { oneCloud } from "./computed-scenarios.ts";
import { demoInputs } from "./score-inputs.ts";

export const someChoices = (part: Partial<PackChoices> = {}): PackChoices => ({
  template: "board",
  profile: "board",
  title: "Who owns our supply line",
  confidentiality: "Confidential",
  vendorId: null,
  scenarios: [],
  previous: null,
  appetite: [
    { claim: "independent-suppliers", side: "at-least", at: 2 },
    { claim: "conflict-of-interest", side: "at-most", at: 100 },
  ],
  decisions: [
    {
      id: "second-source",
      question: "Do we pay for a second source?",
      options: [
        { name: "A second cloud", usdPerYear: 240_000 },
        { name: "Nothing", usdPerYear: null },
      ],
      recommended: "A second cloud",
      by: "2027-01-31",
    },
  ],
  overrides: [],
  ...part,
});

const sources = new Map(seedKnowledge.sources.map((source) => [source.id, source]));

const PRICES = "llmdb-2026-9-5";

/** Few draws: laws of a report do not hang on how many. */
export const FEW_DRAWS = 40;

const inWords = (note: FactNote) => ({ ...note, inWords: factValue(note.fact) });

/** The inputs with a note of every listing that they hold. */
const withListings = (inputs: PackInputs): PackInputs => {
  const offerings = [
    ...inputs.market.offerings,
    ...inputs.scenarios.flatMap(({ file }) => file.offerings),
  ];
  const listings = offerings.map(({ id, model, seller, sellerModelId }) =>
    listingNote(
      {
        offeringId: id,
        model: model.name,
        seller: seller.name,
        soldAs: sellerModelId,
        sourceId: PRICES,
        observedAt: TODAY,
      },
      sources.get(PRICES),
    ),
  );
  return { ...inputs, facts: [...inputs.facts, ...listings.map(inWords)] };
};

export async function demoPackInputs(part: Partial<PackInputs> = {}): Promise<PackInputs> {
  const market = await demoMarket();
  const portfolio = demoPortfolio();
  const accepted = new Set(
    portfolio.contracts.flatMap(({ workloads }) =>
      workloads.flatMap(({ acceptableModelIds, currentSplit }) => [
        ...(acceptableModelIds ?? []),
        ...currentSplit.flatMap(
          ({ offeringId }) => market.offerings.find(({ id }) => id === offeringId)?.model.id ?? [],
        ),
      ]),
    ),
  );
  const { parties: _, egress, ...rest } = market;
  const offerings = rest.offerings.filter(({ model }) => accepted.has(model.id));
  const notes: FactNote[] = [...factsBySubject.values()].flat().map((fact) => ({
    fact,
    about: fact.subject,
    sources: fact.citations.flatMap(({ sourceId }) => sources.get(sourceId) ?? []),
  }));
  return withListings({
    format: PACK_FORMAT,
    choices: someChoices(),
    asOf: TODAY,
    asKnown: null,
    basis: "announced",
    dataVersion: "2026-11-22-0000000",
    methodVersion: METHOD_VERSION,
    portfolio,
    market: {
      ...rest,
      offerings,
      egress: [...egress].map(([partyId, terms]) => ({ partyId, terms })),
    },
    parties: [...seedParties.values()],
    ownerships: seedOwnerships(),
    ties: seedTies(),
    rights: seedRights(),
    routers: [],
    scores: { inputs: await demoInputs(), seed: 7, draws: FEW_DRAWS },
    scenarios: [{ id: "one-cloud", name: "One cloud", version: 1, file: oneCloud() }],
    facts: notes.map(inWords),
    decided: [],
    previous: null,
    ...part,
  });
}

/** What takes long to work out, once for many reports of the same inputs. */
export const resultsOf = async ({ scores, scenarios }: PackInputs): Promise<PackResults> => ({
  run: runScores(scores.inputs, { seed: scores.seed, draws: scores.draws, withMovers: false }),
  scenarios: await Promise.all(
    scenarios.map(({ file }) => computeScenario(file, { solve: unsolved })),
  ),
});
