import { DataTable } from "@/components/table/data-table";
import type { PairRights } from "@/lib/domain/profiles/pair-rights";
import { rightsTable } from "@/lib/domain/tables/rights-table";
import type { Party } from "@/lib/domain/ties/party";
import type { View } from "@/lib/domain/view/view";

/** The rights between providers and labs, and below them what nobody could say. */
export function RightsRegister({
  partyId,
  pairs,
  parties,
  view,
  csv,
}: {
  partyId: string;
  pairs: readonly PairRights[];
  parties: ReadonlyMap<string, Party>;
  view: View;
  csv: string;
}) {
  const questions = pairs.flatMap(({ grid }) => grid.questions);
  return (
    <>
      <DataTable table={rightsTable(partyId, pairs, parties)} view={view} csv={csv} />
      {questions.length > 0 && (
        <>
          <h3 className="mt-4 text-sm font-semibold">Questions to ask</h3>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
