import { FactClaim } from "@/components/fact/fact-claim";
import { Section } from "@/components/layout/section";
import type { Party } from "@/lib/domain/ties/party";
import type { View } from "@/lib/domain/view/view";
import { termsOf } from "@/lib/server/queries/party-terms";

/** What the party asks for leaving, committing, batching and caching, and the law that binds a cloud. */
export async function TermsList({ party, view }: { party: Party; view: View }) {
  const isCloud = party.kind === "cloud_provider" || party.kind === "neocloud";
  const [terms, laws] = await Promise.all([termsOf(party.id, view), termsOf(null, view)]);
  const applying = isCloud ? [...laws.values()] : [];
  if (terms.size === 0 && applying.length === 0) return null;
  return (
    <Section id="terms" title="Terms">
      <div className="space-y-3">
        {[...terms.values()].map((note) => (
          <FactClaim key={note.fact.id} note={note} view={view} />
        ))}
        {applying.map((note) => (
          <div key={note.fact.id}>
            <p className="mb-1 text-sm">Law that applies: {note.about}</p>
            <FactClaim note={note} view={view} />
          </div>
        ))}
      </div>
    </Section>
  );
}
