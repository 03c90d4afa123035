import type { Estimate } from "../quantity/estimate.ts";
import { exact } from "../quantity/estimate.ts";
import type { Table } from "../table/table.ts";
import type { DryRun } from "../uncertainty/dry-run.ts";
import type { UntrackedOwners } from "../uncertainty/drawn-ownership.ts";
import { SECTION_LABS, SECTION_WEIGHTS } from "../uncertainty/section-nine.ts";

const TREATMENTS: Readonly<Record<UntrackedOwners, string>> = {
  "countless hands": "Countless hands, control in proportion",
  "one hand": "One hand for each lab, control in proportion",
  "no control": "Cloud stakes without control",
};

/** The published table of the dry run beside the same drawn from its stakes, and from today's. */
export function dryRunWeightsTable({ section, today }: DryRun): Table {
  const directions = [
    { of: "ofOpenAi", label: "OpenAI’s weight on Anthropic’s profit" },
    { of: "ofAnthropic", label: "Anthropic’s weight on OpenAI’s profit" },
  ] as const;
  return {
    id: "dry-run-weights",
    title:
      "What each lab’s owners make it weigh the other’s profit, in cents per dollar of its own",
    note: "The middle of the draws, and in brackets their 5 and 95 %.",
    columns: [
      { id: "untracked", label: "Owners nobody has named", unit: null },
      { id: "direction", label: "Direction", unit: null },
      { id: "published", label: "As published", unit: "usd-per-usd" },
      { id: "section", label: "Drawn from its stakes", unit: "usd-per-usd" },
      { id: "today", label: "Drawn from the record", unit: "usd-per-usd" },
    ],
    rows: SECTION_WEIGHTS.flatMap((published, i) =>
      directions.map(({ of, label }) => ({
        id: `${published.untracked} ${of}`,
        cells: {
          untracked: { value: TREATMENTS[published.untracked] },
          direction: { value: label },
          published: { value: published[of] },
          section: { value: section.weights[i]?.[of] ?? null },
          today: { value: today?.weights[i]?.[of] ?? null },
        },
      })),
    ),
  };
}

/** As how many independent labs four count, published, drawn again, and today. */
export function dryRunLabsTable({ section, today }: DryRun): Table {
  const rows = [
    { id: "naive", label: "Without any ties" },
    { id: "low", label: "Countless hands, at their most alike (95 %)" },
    { id: "high", label: "One hand for each lab, midway" },
  ] as const;
  return {
    id: "dry-run-labs",
    title: "As how many independent labs shares of .50, .35, .10 and .05 count",
    columns: [
      { id: "reading", label: "Reading", unit: null },
      { id: "published", label: "As published", unit: "ratio" },
      { id: "section", label: "Drawn from its stakes", unit: "ratio" },
      { id: "today", label: "Drawn from the record", unit: "ratio" },
    ],
    rows: rows.map(({ id, label }) => ({
      id,
      cells: {
        reading: { value: label },
        published: { value: SECTION_LABS[id] },
        section: { value: section.labs[id] },
        today: { value: today?.labs[id] ?? null },
      },
    })),
  };
}

/** Stake by stake: what the section drew, what is on record, and what the difference does. */
export function dryRunStakesTable({ stakes }: DryRun, nameOf: (partyId: string) => string): Table {
  const share = (of: Estimate | null, absent: string) =>
    of === null ? { value: null, note: absent, none: true as const } : { value: of };
  return {
    id: "dry-run-stakes",
    title: "The stakes of the dry run and those on record",
    note: "What a difference does is found by putting that stake alone back to what the section has, with countless hands and all else as on record.",
    columns: [
      { id: "stake", label: "Holder in lab", unit: null },
      { id: "section", label: "In the section", unit: "share" },
      { id: "today", label: "On record", unit: "share" },
      { id: "basis", label: "Resting on", unit: null },
      { id: "ofOpenAi", label: "Moves OpenAI’s weight by", unit: "usd-per-usd" },
      { id: "ofAnthropic", label: "Moves Anthropic’s weight by", unit: "usd-per-usd" },
    ],
    rows: stakes.map(({ holderId, labId, section, today, moves, isSame }) => ({
      id: `${holderId}--${labId}`,
      cells: {
        stake: {
          value: `${nameOf(holderId)} in ${nameOf(labId)}`,
          ...(today === null ? {} : { href: `/stakes/${today.id}` }),
        },
        section: share(section, "not in the section"),
        today: share(today?.share ?? null, "not on record"),
        basis: { value: isSame ? "the same" : (today?.basis ?? "nothing on record") },
        ofOpenAi: { value: exact(moves.ofOpenAi) },
        ofAnthropic: { value: exact(moves.ofAnthropic) },
      },
    })),
  };
}
