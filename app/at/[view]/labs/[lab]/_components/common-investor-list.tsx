import Link from "next/link";
import { FactClaim } from "@/components/fact/fact-claim";
import { Section } from "@/components/layout/section";
import type { Party } from "@/lib/domain/ties/party";
import { type View, viewHref } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { listCommonInvestors } from "@/lib/server/queries/register";

/** Investors that back this lab and another one: two suppliers that share an owner are less apart. */
export async function CommonInvestorList({
  labId,
  parties,
  view,
}: {
  labId: string;
  parties: ReadonlyMap<string, Party>;
  view: View;
}) {
  const investors = (await listCommonInvestors(view)).filter(({ labIds }) =>
    labIds.includes(labId),
  );
  if (investors.length === 0) return null;
  const notes = await factNotes(
    investors.map(({ factId }) => factId),
    view,
  );
  return (
    <Section
      id="common-investors"
      title={`Investors it shares with other labs (${investors.length})`}
    >
      <ul className="space-y-3">
        {investors.map(({ id, name, partyId, labIds, factId }) => {
          const note = notes.get(factId);
          const others = labIds.filter((other) => other !== labId);
          return (
            <li key={id} className="text-sm">
              <p>
                {partyId === null ? (
                  name
                ) : (
                  <Link href={viewHref(`/providers/${partyId}`, view)} prefetch={false}>
                    {name}
                  </Link>
                )}
                , also in {others.map((other) => parties.get(other)?.name ?? other).join(", ")}
              </p>
              {note !== undefined && (
                <details>
                  <summary className="text-accent">Source of {name}</summary>
                  <FactClaim note={note} view={view} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
