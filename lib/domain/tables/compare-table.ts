import type { ProviderProfile } from "../profiles/provider-profile.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { type Comparison, differencesFirst } from "./differences-first.ts";
import { type Compared, providersTable } from "./providers-table.ts";

/** Providers side by side, the measures on which they differ first. */
export function compareProviders(
  profiles: readonly ProviderProfile[],
  scores: Compared,
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Comparison {
  const all = providersTable(profiles, scores, parties, basis);
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
  return differencesFirst({
    ...all,
    id: "compare",
    title: "Providers compared",
    columns: [
      ...all.columns,
      { id: "backed-names", label: "Which labs", unit: null },
      { id: "routers", label: "Routers it runs", unit: "count" },
    ],
    rows,
  });
}
