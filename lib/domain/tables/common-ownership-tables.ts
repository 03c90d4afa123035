import { CONTROL_SCENARIOS, controlScenariosOf } from "../indices/conflict/control-scenarios.ts";
import { ownershipScenarios } from "../portfolio/ownership-scenarios.ts";
import { bounds, type Estimate } from "../quantity/estimate.ts";
import { HHI_POINTS } from "../stats/herfindahl.ts";
import { entry } from "../stats/matrix.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";

/**
 * What a stake would do to competition under each kind of control it may carry:
 * the multiplier on the product of both market shares, which nobody publishes.
 *
 * Where the stake may be none at all there is no low end to speak of, and the
 * multiplier of total control has no upper end.
 */
export function controlScenariosTable(pairId: string, stake: Estimate): Table {
  const ends = [...new Set([stake.low, stake.high])].filter((share) => share > 0);
  const [names] = ends.map((share) => scenariosAt(share).explanation.inputs);
  return {
    id: `control-${pairId}`,
    title: "The stake under each kind of control",
    note: "Multiplier on the product of the two firms’ market shares, from the lowest to the highest stake claimed. Market shares in models are not public, so no points of concentration are worked out; all five rows are shown and never one.",
    columns: [
      { id: "scenario", label: "Control the stake would carry", unit: null },
      { id: "multiplier", label: "Multiplier", unit: "ratio" },
    ],
    rows: CONTROL_SCENARIOS.map((scenario, i) => ({
      id: scenario,
      cells: {
        scenario: { value: names?.[i]?.label ?? scenario },
        multiplier: multiplierCell(
          ends.map((share) => scenariosAt(share).delta[scenario] / HHI_POINTS),
          stake,
          scenario === "total-control",
        ),
      },
    })),
  };
}

const scenariosAt = (stake: number) => controlScenariosOf({ stake, ownerShare: 1, targetShare: 1 });

function multiplierCell(values: readonly number[], { low }: Estimate, isTotal: boolean): Cell {
  if (values.length === 0) return { value: null, note: "no stake known" };
  const most = Math.max(...values);
  if (low > 0) return { value: bounds(Math.min(...values), most) };
  return isTotal
    ? { value: null, note: `at least ${most.toFixed(2)}; the stake may be smaller` }
    : { value: null, note: `at most ${most.toFixed(2)}; the stake may be none` };
}

/**
 * How much a lab's owners would want it to spare the other labs that the same
 * provider holds a part of, under each reading of what is not public.
 */
export function profitWeightsTable(
  { id, labId }: { readonly id: string; readonly labId: string },
  otherLabIds: readonly string[],
  ownerships: readonly Ownership[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const name = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  const scenarios = ownershipScenarios([labId, ...otherLabIds], ownerships, parties);
  return {
    id: `profit-weights-${id}`,
    title: `Weight of ${name(labId)} on the profit of other labs with the same owner`,
    note: "1 would be as much as its own profit. With the stakes known today the weights are small and mostly assumption.",
    columns: [
      { id: "reading", label: "Reading of what is not public", unit: null },
      ...otherLabIds.map((other) => ({ id: other, label: name(other), unit: "ratio" as const })),
    ],
    rows: scenarios.map(({ label, kappa }) => ({
      id: label,
      cells: {
        reading: { value: label },
        ...Object.fromEntries(
          otherLabIds.map((other, i): [string, Cell] => [other, { value: entry(kappa, 0, i + 1) }]),
        ),
      },
    })),
  };
}
