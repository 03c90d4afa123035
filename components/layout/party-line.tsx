import { type Party } from "@/lib/domain/ties/party";
import { PARTY_KINDS } from "@/lib/domain/ties/tie-words";

/** What kind of company, where it sits, its site, and a word on it. */
export function PartyLine({ party }: { party: Party }) {
  return (
    <>
      <p>
        {PARTY_KINDS[party.kind]}
        {party.hqCountry === null ? "" : ` · seat in ${party.hqCountry}`}
        {party.website !== null && (
          <>
            {" · "}
            <a href={party.website} rel="noreferrer">
              {new URL(party.website).hostname}
            </a>
          </>
        )}
      </p>
      {party.note !== null && <p className="mt-1">{party.note}</p>}
    </>
  );
}
