import { type ConflictPair, leadingConflict } from "../conflicts/conflict-pairs.ts";
import { saysNothing } from "../conflicts/says-nothing.ts";
import { LIGHT_WORDS, steeringLights } from "../conflicts/steering-lights.ts";
import type { VendorScores } from "../portfolio/portfolio-scores.ts";
import type { Cell, Row, Table } from "../table/table.ts";
import { NONE_ON_RECORD } from "./amount-cell.ts";
import { forWhom, matrixCell, pairConflictCell } from "./conflict-cell.ts";
import { byName } from "../quantity/text-order.ts";

const OWN = "own-models";
/** A lab with fewer interested providers, and of no use to us, stands in the list of pairs and in every file. */
const LEAST_PROVIDERS = 3;

/** Providers against labs, the pair's conflict in the cell; a provider's own models have a column of theirs. */
export function conflictMatrixTable(pairs: readonly ConflictPair[]): Table {
  const byLab = Map.groupBy(pairs, ({ isOwn, labId }) => (isOwn ? OWN : labId));
  const labs = [...byLab].toSorted(
    ([idA, a], [idB, b]) =>
      Number(idA === OWN) - Number(idB === OWN) ||
      b.length - a.length ||
      byName(a[0]?.labName ?? "", b[0]?.labName ?? ""),
  );
  const hasRoom = (id: string, own: readonly ConflictPair[]) =>
    id === OWN || own.length >= LEAST_PROVIDERS || own.some(({ ours }) => ours !== null);
  return {
    id: "conflicts",
    title: "Conflict of interest, provider by lab",
    note: `Scores from 0 to 100 with their interval: for us where we have a contract under which the lab’s models may be used, else potential, with ability taken as one. Our vendors come first, then the alphabet: the order is no ranking. No sale known: no public source that we found says that it sells the lab’s models. Labs in which fewer than three providers have an interest, and providers that have one in no other, are in the list of pairs below and in the file. An empty cell is no interest on record, which is not the same as none.`,
    columns: [
      { id: "provider", label: "Provider", unit: null },
      ...labs.map(([id, own]) => ({
        id,
        label: id === OWN ? "Its own models" : (own[0]?.labName ?? id),
        unit: "score-0-100" as const,
        ...(hasRoom(id, own) ? {} : { exportOnly: true }),
      })),
    ],
    rows: [...Map.groupBy(pairs, ({ providerId }) => providerId)].map(([providerId, own]) => ({
      id: providerId,
      cells: {
        provider: {
          value: own[0]?.providerName ?? providerId,
          href: `/providers/${providerId}`,
          note: own.some(({ ours }) => ours !== null) ? "our vendor" : "potential",
        },
        ...Object.fromEntries(
          labs.map(([id]): [string, Cell] => {
            const pair = own.find(({ isOwn, labId }) => (isOwn ? OWN : labId) === id);
            return [id, pair === undefined ? NONE_ON_RECORD : matrixCell(pair)];
          }),
        ),
      },
    })),
  };
}

/** Every pair in a row: the interest in natural units, beside the score and never blended into it. */
export const conflictPairsTable = (pairs: readonly ConflictPair[]): Table => ({
  id: "conflict-pairs",
  title: "Every pair, in natural units",
  note: "Gain per lab dollar is what the provider would gain if the lab earned a dollar more. Money back is what the lab agreed to buy over capital paid. Rights are a register, not a score. None of the three enters the conflict score but the gain. Rollups, superseded, ended, denied and rumoured deals are in no amount.",
  columns: [
    { id: "pair", label: "Pair", unit: null },
    { id: "conflict", label: "Conflict", unit: "score-0-100" },
    { id: "for", label: "For whom", unit: null, exportOnly: true },
    { id: "gain", label: "Gain per lab dollar", unit: "usd-per-usd" },
    { id: "share", label: "Share on record", unit: "share" },
    { id: "back", label: "Money back per dollar paid", unit: "ratio" },
    { id: "rights", label: "Rights held, of six", unit: "count" },
  ],
  rows: pairs.map(pairRow),
});

function pairRow(pair: ConflictPair): Row {
  const { id, providerName, labName, interest, rights, isOwn } = pair;
  const stake = interest?.stake ?? null;
  const back = interest?.circularity;
  const notApplying: Cell = { value: null, note: "its own models", none: true };
  return {
    id,
    cells: {
      pair: { value: `${providerName} – ${labName}`, href: `/conflicts/${id}` },
      conflict: pairConflictCell(pair),
      for: { value: forWhom(pair) },
      gain: gainCell(pair),
      share: isOwn
        ? notApplying
        : stake === null
          ? NONE_ON_RECORD
          : { value: stake.share, href: `/stakes/${stake.id}` },
      back: isOwn
        ? notApplying
        : back === undefined
          ? NONE_ON_RECORD
          : back.of === null
            ? {
                value: null,
                note: back.note,
                ...(back.note.startsWith("no ") ? { none: true } : {}),
              }
            : { value: back.of.score.value, ...(back.note === null ? {} : { note: back.note }) },
      rights: isOwn
        ? notApplying
        : rights === null
          ? { value: null, note: "not looked into" }
          : { value: rights.grid.explanation.value },
    },
  };
}

function gainCell(pair: ConflictPair): Cell {
  const lab = leadingConflict(pair)?.lab;
  if (lab === undefined) return { value: null, note: "not known" };
  const { value } = lab.gainPerLabDollar ?? lab.gainPerOurDollar;
  if (saysNothing(value)) return { value: null, note: "not known" };
  return lab.gainPerLabDollar === null ? { value, note: "own margin" } : { value };
}

/** Ability, incentive and effect of each vendor; only all three are evidence of steering. */
export const lightsTable = (byVendor: readonly VendorScores[]): Table => ({
  id: "steering-lights",
  title: "Three lights, vendor by vendor",
  note: "Ability: share of spend where the vendor chooses the model. Incentive: what steering would gain it, in cents on the dollar, against 5 cents. Effect: how much more often than expected it chose its own or affiliated models, with Wilson’s interval. Only all three together are evidence of steering; none says what anybody intends.",
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "ability", label: "Ability", unit: "share" },
    { id: "incentive", label: "Incentive", unit: "usd-per-usd" },
    { id: "effect", label: "Effect", unit: "ratio" },
    { id: "verdict", label: "Reading", unit: null },
  ],
  rows: byVendor.map(({ contract, conflict }) => {
    const { lights, verdict } = steeringLights({
      ability: contract.providerChoosesShare,
      pressure: conflict.pressure.score.value,
      lift: null,
    });
    return {
      id: contract.id,
      cells: {
        vendor: { value: contract.vendorName, href: `/providers/${contract.vendorId}` },
        ...Object.fromEntries(
          lights.map(({ id, value, state }): [string, Cell] => [
            id,
            { value, note: LIGHT_WORDS[state] },
          ]),
        ),
        verdict: { value: verdict },
      },
    };
  }),
});
