import { DataTable } from "@/components/table/data-table";
import type { ConflictPair } from "@/lib/domain/conflicts/conflict-pairs";
import { commonOwnership } from "@/lib/domain/indices/conflict/common-ownership";
import { controlScenarios } from "@/lib/domain/indices/conflict/control-scenarios";
import { modifiedHerfindahl } from "@/lib/domain/indices/conflict/modified-herfindahl";
import type { Register } from "@/lib/domain/profiles/provider-profile";
import {
  controlScenariosTable,
  profitWeightsTable,
} from "@/lib/domain/tables/common-ownership-tables";
import type { Table } from "@/lib/domain/table/table";
import { type View, viewHref } from "@/lib/domain/view/view";

/** What the stake could mean for competition between labs, by the control it may carry; last, with its limits. */
export function CommonOwners({
  pair,
  otherLabIds,
  register: { ownerships, parties },
  view,
}: {
  pair: ConflictPair;
  otherLabIds: readonly string[];
  register: Register;
  view: View;
}) {
  const stake = pair.interest?.stake ?? null;
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?pair=${pair.id}`, view);
  const limits = [
    ...controlScenarios.limits,
    ...commonOwnership.limits,
    ...modifiedHerfindahl.limits,
  ];
  return (
    <>
      {stake === null ? (
        <p className="text-sm">No share in the lab is on record, so there is none to work with.</p>
      ) : (
        <>
          <Titled
            table={controlScenariosTable(pair.id, stake.share)}
            view={view}
            csv={csv("control-scenarios")}
          />
          {otherLabIds.length > 0 && (
            <Titled
              table={profitWeightsTable(pair, otherLabIds, ownerships, parties)}
              view={view}
              csv={csv("profit-weights")}
            />
          )}
        </>
      )}
      <h3 className="mt-4 text-sm font-semibold">What these rows cannot carry</h3>
      <ul className="mt-1 max-w-3xl list-disc space-y-1 pl-5 text-sm">
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>
  );
}

const Titled = ({ table, view, csv }: { table: Table; view: View; csv: string }) => (
  <div className="mb-6">
    <h3 className="mb-1 text-sm font-semibold">{table.title}</h3>
    <DataTable table={table} view={view} csv={csv} />
  </div>
);
