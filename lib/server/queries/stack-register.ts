import "server-only";
import type { Source } from "../../domain/fact/source.ts";
import { prunedCatalog } from "../../domain/stack/pruned-catalog.ts";
import type { StackRegister } from "../../domain/stack/stack-register.ts";
import type { View } from "../../domain/view/view.ts";
import { allListed } from "./catalog.ts";
import { factNotes } from "./fact-notes.ts";
import { getParties } from "./parties.ts";
import { listSources } from "./sources.ts";
import { listOwnerships } from "./ties.ts";

/**
 * The public register as far as a stack needs it, to be sent along with the
 * page: about 21 kB compressed, 172 kB as text. Prices, ties, rights and terms stay behind, and
 * of the catalog what `prunedCatalog` leaves out.
 */
export async function getStackRegister(view: View): Promise<StackRegister> {
  const [parties, ownerships, offerings, sources] = await Promise.all([
    getParties(view),
    listOwnerships(view),
    allListed(view),
    listSources(view),
  ]);
  const catalog = prunedCatalog(offerings, parties, view.asOf);
  const notes = await factNotes(
    ownerships.flatMap(({ claims }) => claims.map(({ factId }) => factId)),
    view,
  );
  const shown = new Set([
    ...catalog.listings.map(({ source }) => source),
    ...[...notes.values()].flatMap((note) => note.sources.map(({ id }) => id)),
  ]);
  return {
    ...catalog,
    day: view.asOf,
    parties: [...parties.values()].map(({ id, name, kind, parentId }) => ({
      id,
      name,
      kind,
      parentId,
    })),
    ownerships,
    // Where in a source the words stand is on its own page, one click on.
    notes: [...notes.values()].map(({ fact, about, sources: from }) => ({
      fact: { ...fact, citations: [] },
      about,
      sources: from.map(({ id }) => id),
    })),
    sources: sources.filter(({ id }) => shown.has(id)).map(publicPart),
  };
}

/** A source as everyone may read it, without the counts that change with each publish. */
const publicPart = ({
  id,
  publisher,
  title,
  url,
  kind,
  tier,
  published,
  accessed,
  access,
  licence,
}: Source): Source => ({
  id,
  publisher,
  title,
  url,
  kind,
  tier,
  published,
  accessed,
  access,
  licence,
});
