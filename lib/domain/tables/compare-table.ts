import type { VendorScores } from "../portfolio/portfolio-scores.ts";
import type { ProviderProfile } from "../profiles/provider-profile.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { providersTable } from "./providers-table.ts";

export type Comparison = {
  /** A row a provider, a column a measure, measures that differ first. */
  readonly table: Table;
  /** Measures on which all compared providers are alike. */
  readonly alike: readonly string[];
};

/** Providers side by side, the measures on which they differ first. */
export function compareProviders(
  profiles: readonly ProviderProfile[],
  byVendor: readonly VendorScores[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Comparison {
  const all = providersTable(profiles, byVendor, parties, basis);
  const names = (ids: readonly string[]) =>
    ids.map((id) => parties.get(id)?.name ?? id).join(", ") || "none on record";
  const rows = all.rows.map((row, i): typeof row => ({
    ...row,
    cells: {
      ...row.cells,
      "backed-names": { value: names(profiles[i]?.labsBacked ?? []) },
      routers: { value: profiles[i]?.routers ?? 0 },
    },
  }));
  const columns = [
    ...all.columns,
    { id: "backed-names", label: "Which labs", unit: null },
    { id: "routers", label: "Routers it runs", unit: "count" satisfies Unit },
  ] as const;
  const [subject, ...measures] = columns;
  const differs = ({ id }: { id: string }) =>
    new Set(rows.map(({ cells }) => said(cells[id]))).size > 1;
  const ordered = [...measures.filter(differs), ...measures.filter((column) => !differs(column))];
  return {
    table: {
      ...all,
      id: "compare",
      title: "Providers compared",
      columns: subject === undefined ? ordered : [subject, ...ordered],
      rows,
    },
    alike: measures.filter((column) => !differs(column)).map(({ label }) => label),
  };
}

const said = (cell: Cell | undefined): string => JSON.stringify([cell?.value, cell?.note]);
