import "server-only";
import { z } from "zod";
import { listingNote } from "../../domain/catalog/listing-note.ts";
import type { FactNote } from "../../domain/fact/fact-note.ts";
import { Source } from "../../domain/fact/source.ts";
import { factIdsIn } from "../../domain/report/fact-ids-in.ts";
import type { PackChoices } from "../../domain/report/pack-choices.ts";
import { PACK_FORMAT, type PackFact, type PackInputs } from "../../domain/report/pack-inputs.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { DEFAULT_DRAWS, DEFAULT_SEED } from "../../domain/uncertainty/score-run.ts";
import type { View } from "../../domain/view/view.ts";
import { frozenLook, PLAIN_HOUSE_LOOK } from "../../domain/report/pack-look.ts";
import { factValue } from "../../format/fact-value.ts";
import { Failure } from "../failure.ts";
import { factNotes } from "./fact-notes.ts";
import { getHouseLook } from "./house-look.ts";
import { getHoldings } from "./holdings.ts";
import { listRights, listRouters } from "./register.ts";
import { getRelease } from "./release.ts";
import { getSavedScenario } from "./saved-scenarios.ts";
import { getScoreInputs } from "./score-inputs.ts";
import { listSources } from "./sources.ts";
import { listTies } from "./ties.ts";

/** What stands beside the choices: which scenarios, and what earlier packs said and decided. */
export type PackContext = {
  /** The newest version of each where none is named. */
  readonly scenarios?: readonly { readonly id: string; readonly version?: number }[];
  readonly previous?: PackInputs["previous"];
  readonly decided?: PackInputs["decided"];
};

/**
 * Everything a pack is worked out from on the view's day, frozen; undefined where
 * the company has no contracts then.
 *
 * @throws Failure where a scenario is not kept any more
 */
export async function getPackInputs(
  view: View,
  choices: PackChoices,
  { scenarios = [], previous = null, decided = [] }: PackContext = {},
): Promise<PackInputs | undefined> {
  // First, for it may be refused: what else was asked for would go on behind the refusal.
  const kept = await Promise.all(scenarios.map(keptScenario));
  const [holdings, inputs, ties, rights, routers, release, house] = await Promise.all([
    getHoldings(view),
    getScoreInputs(view),
    listTies(view),
    listRights(view),
    listRouters(view),
    getRelease(view),
    getHouseLook(),
  ]);
  if (holdings === undefined || inputs === undefined) return undefined;
  const { portfolio, ownerships, market } = holdings;
  const { parties, egress, ...rest } = market;
  const read: Omit<PackInputs, "facts"> = {
    format: PACK_FORMAT,
    choices,
    look: frozenLook(house?.look ?? PLAIN_HOUSE_LOOK, choices.paper),
    asOf: view.asOf,
    asKnown: view.asKnown,
    basis: view.basis,
    dataVersion: release.dataVersion,
    methodVersion: release.methodVersion,
    portfolio,
    market: { ...rest, egress: [...egress].map(([partyId, terms]) => ({ partyId, terms })) },
    parties: [...parties.values()],
    ownerships,
    ties,
    rights,
    routers,
    scores: { inputs, seed: DEFAULT_SEED, draws: DEFAULT_DRAWS },
    scenarios: kept,
    decided,
    previous,
  };
  return { ...read, facts: await factsOf(read, view) };
}

async function keptScenario({
  id,
  version,
}: {
  readonly id: string;
  readonly version?: number;
}): Promise<PackInputs["scenarios"][number]> {
  const saved = await getSavedScenario(id, version);
  if (saved === undefined)
    throw new Failure(
      "not-found",
      `The scenario ${id}${version === undefined ? "" : `, version ${version},`} is not kept any more. Leave it out of the pack, or choose another.`,
    );
  return { id, name: saved.file.name, version: saved.version, file: saved.file };
}

/** Every fact that the inputs name, and a listing for everything they may buy. */
async function factsOf(read: Omit<PackInputs, "facts">, view: View): Promise<PackFact[]> {
  const pinned = read.scenarios.flatMap(({ file }) => file.offerings);
  const listings = [...read.market.offerings, ...pinned].map(({ id }) => `offering/${id}`);
  const [notes, sources] = await Promise.all([
    factNotes([...factIdsIn(read), ...listings], view),
    listSources(view),
  ]);
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const gone = pinned
    .map((offering) => noteOfPinned(offering, (id) => bySource.get(id)))
    .filter(({ fact }) => !notes.has(fact.id));
  return [...new Map([...notes.values(), ...gone].map((note) => [note.fact.id, note])).values()]
    .toSorted((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact, about, sources: cited }) => ({
      fact,
      about,
      // How often a source is used changes with every fact; what it is does not.
      sources: cited.map((source) => Described.parse(source)),
      inWords: factValue(fact),
    }));
}

const Described = z.object(Source.shape);

/** An offering that a scenario pinned and the catalog no longer lists: the pin is its record. */
function noteOfPinned(
  { id, model, seller, sellerModelId, prices }: ScenarioFile["offerings"][number],
  sourceOf: (id: string) => Source | undefined,
): FactNote {
  const [price] = prices;
  return listingNote(
    {
      offeringId: id,
      model: model.name,
      seller: seller.name,
      soldAs: sellerModelId,
      sourceId: price?.sourceId ?? "none",
      observedAt: price?.observedAt ?? "1970-01-01",
    },
    price === undefined ? undefined : sourceOf(price.sourceId),
  );
}
