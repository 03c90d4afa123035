import "server-only";
import { knownAtEndOf, type View } from "../../domain/view/view.ts";

/** Rows an import brought, as far as a view knows of them: recorded, and not taken back yet. */
export function keptAt({ asKnown }: View) {
  if (asKnown === null) return { withdrawnAt: null };
  const known = new Date(knownAtEndOf(asKnown));
  return {
    recordedAt: { lte: known },
    OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: known } }],
  };
}

/** Imports that were published, as far as a view knows, and not undone yet. */
export function publishedAt({ asKnown }: View) {
  if (asKnown === null) return { state: "published" };
  const known = new Date(knownAtEndOf(asKnown));
  return {
    state: { in: ["published", "undone"] },
    decidedAt: { lte: known },
    OR: [{ undoneAt: null }, { undoneAt: { gt: known } }],
  };
}
