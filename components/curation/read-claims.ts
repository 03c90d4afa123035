import type { RecordFactInput } from "@/lib/domain/fact/record-fact-input";

/** Facts that one request names. */
const AT_A_TIME = 100;

const claimsIn = (value: unknown): [string, RecordFactInput][] =>
  typeof value === "object" &&
  value !== null &&
  "claims" in value &&
  typeof value.claims === "object" &&
  value.claims !== null
    ? Object.entries(value.claims)
    : [];

/**
 * What facts claim, in full, by their ids; what the server does not know is left out.
 *
 * @throws Error where the server cannot be reached, or refuses
 */
export async function readClaims(
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordFactInput>> {
  const read = new Map<string, RecordFactInput>();
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const query = new URLSearchParams(ids.slice(from, from + AT_A_TIME).map((id) => ["fact", id]));
    // oxlint-disable-next-line no-await-in-loop -- one after the other: it is one person who asks
    const answer = await fetch(`/api/v1/claims?${query.toString()}`, { cache: "no-store" });
    if (!answer.ok) throw new Error(`the claims in full: ${answer.status}`);
    for (const [id, claim] of claimsIn(await answer.json())) read.set(id, claim);
  }
  return read;
}
