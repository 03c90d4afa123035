import { modelPath } from "../catalog/model-path.ts";
import { offeringSheet } from "../catalog/offering-sheet.ts";
import type { Model, Offering } from "../catalog/offering.ts";
import type { TokenUnit } from "../catalog/price.ts";
import type { PricedOffering, Substitute, Substitutes } from "../catalog/substitutes.ts";
import { benchmarkOf } from "../quality/benchmark.ts";
import type { ComparedScores } from "../quality/compared-scores.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Row, Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";
import { priceCell, scopeCell } from "./models-table.ts";
import { countryCell, partyCell } from "./party-cells.ts";

type Named = { readonly id: string; readonly name: string };
type Parties = ReadonlyMap<string, Party>;

/** What scores say: of each other model, held against this one; null where this one has no score at all. */
export type QualityAgainst = ReadonlyMap<string, readonly ComparedScores[]> | null;

/** What else could take the work of a model: price side by side, whose it is, and how it scored against it. */
export function substitutesTable(
  model: Named,
  { contextTokens, itself, companies, found, of }: Substitutes,
  quality: QualityAgainst,
  parties: Parties,
  day: PlainDate,
): Table {
  return {
    id: `model-substitutes-${model.id}`,
    title: `What else could take the work of ${model.name}`,
    note: noteOf(model.name, contextTokens, found.length, of, day),
    columns: [
      { id: "model", label: "Model", unit: null },
      { id: "lab", label: "Lab", unit: null },
      { id: "seller", label: "Cheapest at", unit: null },
      { id: "scope", label: "Served in", unit: null },
      { id: "context", label: "Context, tokens", unit: "count" },
      { id: "input", label: "Input", unit: "usd-per-mtok" },
      { id: "output", label: "Output", unit: "usd-per-mtok" },
      { id: "quality", label: "Scores against it", unit: null },
      { id: "companies", label: "Companies selling it", unit: "count" },
      { id: "lab-country", label: "Lab’s country", unit: null, exportOnly: true },
      { id: "seller-model-id", label: "Seller’s name for it", unit: null, exportOnly: true },
    ],
    rows: [
      ...(itself === null ? [] : [ownRow(itself, companies, parties, day)]),
      ...found.map((one) => rowOf(one, qualityCell(one.model.id, quality), parties, day)),
    ],
  };
}

const noteOf = (
  name: string,
  contextTokens: number | null,
  shown: number,
  of: number,
  day: PlainDate,
): string =>
  [
    contextTokens === null
      ? `Nobody states the context of ${name}, so that no model can be said to hold as much: only what its sellers name in its place is here.`
      : `${shown} of ${of} other models on sale on ${day} with a known price and a context of at least ${contextTokens.toLocaleString("en-US")} tokens, the longest that anybody sells ${name} with. First what its own sellers name in its place, whatever its context; then what scores can be compared with; then what is nearest in price.`,
    "US dollars per million tokens, standard tier, at the cheapest seller, resellers only where there is no other. Scores are held against each other category by category of the same table, each model at its best effort level; where intervals overlap they are level. Nothing is said of quality where there is no score.",
  ].join(" ");

const ownRow = (
  itself: PricedOffering,
  companies: number,
  parties: Parties,
  day: PlainDate,
): Row => {
  const { model } = itself.offering;
  return {
    id: model.id,
    cells: {
      ...modelCells(model, parties, "the model itself"),
      ...offerCells(itself.offering, day),
      quality: { value: null, note: "the model itself", none: true },
      companies: { value: companies },
    },
  };
};

const rowOf = (
  { model, at, namedBy, companies }: Substitute,
  quality: Cell,
  parties: Parties,
  day: PlainDate,
): Row => ({
  id: model.id,
  cells: {
    ...modelCells(
      model,
      parties,
      namedBy.length === 0 ? undefined : `named in its place by ${namedBy.join(", ")}`,
    ),
    ...(at === null ? NO_OFFER : offerCells(at.offering, day)),
    quality,
    companies: { value: companies, ...(companies === 0 ? { note: "resellers alone" } : {}) },
  },
});

const modelCells = (model: Model, parties: Parties, note: string | undefined) => ({
  model: {
    value: model.name,
    href: modelPath(model.id),
    ...(note === undefined ? {} : { note }),
  },
  lab: partyCell(model.labId, parties),
  "lab-country": countryCell(model.labId, parties),
});

const NOT_KNOWN: Cell = { value: null, note: "no price" };
const NO_OFFER: Readonly<Record<string, Cell>> = {
  seller: NOT_KNOWN,
  input: NOT_KNOWN,
  output: NOT_KNOWN,
};

function offerCells(offering: Offering, day: PlainDate): Record<string, Cell> {
  const sheet = offeringSheet(offering, day);
  const price = (unit: TokenUnit) => priceCell(sheet, unit);
  const { contextTokens } = offering;
  return {
    seller: { value: offering.seller.name },
    scope: scopeCell(offering),
    context:
      contextTokens === null ? { value: null, note: "not stated" } : { value: contextTokens },
    input: price("input"),
    output: price("output"),
    "seller-model-id": { value: offering.sellerModelId },
  };
}

function qualityCell(modelId: string, quality: QualityAgainst): Cell {
  if (quality === null) return { value: null, note: "this model has no score" };
  const compared = quality.get(modelId) ?? [];
  return compared.length === 0
    ? { value: null, note: "no score in the same table" }
    : { value: compared.map(inWords).join("; ") };
}

/** `LiveBench: better in 5 of 7, level in 2`. */
function inWords({ benchmarkId, better, worse, tied }: ComparedScores): string {
  const parts = [
    ["better", better],
    ["worse", worse],
    ["level", tied],
  ] as const;
  const all = better + worse + tied;
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => (all === 1 ? word : `${word} in ${count}`));
  return `${benchmarkOf(benchmarkId).name}: ${said.join(", ")}${all === 1 ? "" : ` of ${all}`}`;
}
