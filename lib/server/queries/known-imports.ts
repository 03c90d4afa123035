import "server-only";
import { knownAtEndOf, type View } from "../../domain/view/view.ts";
import type { Prisma } from "../prisma/client.ts";

/** What a view knows, on whatever day it looks at. */
export type Knowing = Pick<View, "asKnown">;

/** Everything that is known now. */
export const KNOWN_NOW: Knowing = { asKnown: null };

/** Imports that were published, as far as a view knows, and not undone yet. */
export function publishedAt({ asKnown }: Knowing) {
  if (asKnown === null) return { state: "published" };
  const known = new Date(knownAtEndOf(asKnown));
  return {
    state: { in: ["published", "undone"] },
    decidedAt: { lte: known },
    OR: [{ undoneAt: null }, { undoneAt: { gt: known } }],
  };
}

/**
 * Offerings, as far as a view knows of them. One that an undone import brought
 * may have been brought again: on a day before that, what counts is whether an
 * import that saw it held then.
 */
export function offeringsKeptAt(view: Knowing): Prisma.OfferingWhereInput {
  if (view.asKnown === null) return { withdrawnAt: null };
  return {
    recordedAt: { lte: new Date(knownAtEndOf(view.asKnown)) },
    OR: [{ batchId: null }, { sightings: { some: { batch: publishedAt(view) } } }],
  };
}

/**
 * Models, as far as a view knows of them: an import that was undone leaves their
 * names behind, which lead nowhere unless somebody sells or has named them.
 */
export const modelsKeptAt = (view: Knowing): Prisma.ModelWhereInput => ({
  OR: [
    { batchId: null },
    { offerings: { some: offeringsKeptAt(view) } },
    { names: { some: { addedById: { not: null }, ...addedAt(view) } } },
  ],
});

/** Names that people have given, as far as a view knows of them. */
export const addedAt = ({ asKnown }: Knowing): Prisma.ModelAliasWhereInput =>
  asKnown === null ? {} : { addedAt: { lte: new Date(knownAtEndOf(asKnown)) } };
