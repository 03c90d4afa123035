import type { FrontierPoint } from "../routing/scenario/frontier.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import { scenarioNames } from "../routing/scenario/scenario-names.ts";
import type { ScenarioResult } from "../routing/scenario/scenario-result.ts";
import type { Table } from "../table/table.ts";

const MARKS = { current: "as it is", chosen: "chosen", other: "another way" } as const;

/** Cost, quality and independence of every mix that was looked at, the current and the chosen one marked. */
export const frontierTable = ({ frontier }: ScenarioResult): Table => ({
  id: "frontier",
  title: "Cost, quality and independence",
  note: "Of the first month. A mix is beaten where another costs no more, is as good and as independent, and better in one of the three, or where it leaves work unserved that others serve. One whose quality nobody has measured is held against its like only.",
  columns: [
    { id: "name", label: "Mix", unit: null, verbatim: true },
    { id: "mark", label: "Yours", unit: null },
    { id: "usd", label: "Cost a month", unit: "usd-per-month" },
    { id: "clouds", label: "Clouds act like", unit: "suppliers" },
    { id: "quality", label: "Mean quality", unit: "index-0-1" },
    { id: "served", label: "Requests served", unit: "share" },
    { id: "beaten", label: "On the frontier", unit: null, verbatim: true },
    { id: "rules", label: "Keeps its rules", unit: null, verbatim: true },
  ],
  rows: frontier.map((point, i) => ({
    id: `${i}-${point.name}`,
    cells: {
      name: { value: point.name },
      mark: { value: MARKS[point.mark] },
      usd: { value: point.usdPerMonth },
      clouds: { value: point.effectiveClouds },
      quality:
        point.quality === null ? { value: null, note: "not measured" } : { value: point.quality },
      served: { value: point.servedShare },
      beaten: {
        value: point.dominated ? "beaten" : "yes",
        ...(point.beatenBy !== undefined
          ? { note: `by “${point.beatenBy}”` }
          : point.dominated
            ? { note: "it leaves work unserved" }
            : {}),
      },
      rules:
        point.toRelax === undefined
          ? { value: null, note: "not kept when this was computed" }
          : { value: point.toRelax.length === 0 ? "yes" : `no: ${point.toRelax.join("; ")}` },
    },
  })),
});

/** Where a mix of the frontier sends the work, and what it costs there. */
export function frontierMixTable(mix: FrontierPoint, file: ScenarioFile): Table {
  const names = scenarioNames(file);
  return {
    id: "frontier-mix",
    title: `Where “${mix.name}” sends the work`,
    note: "Of the first month, at list price; commitments and what an hour costs are not in these lines.",
    columns: [
      { id: "class", label: "Work", unit: null },
      { id: "offering", label: "Served by", unit: null },
      { id: "share", label: "Part", unit: "share" },
      { id: "usd", label: "Cost", unit: "usd-per-month" },
    ],
    rows: (mix.allocation ?? []).map(({ classId, offeringId, share, usd }) => ({
      id: `${classId}-${offeringId}`,
      cells: {
        class: { value: names.ofClass(classId) },
        offering: { value: names.ofOffering(offeringId) },
        share: { value: share },
        usd: { value: usd },
      },
    })),
  };
}
