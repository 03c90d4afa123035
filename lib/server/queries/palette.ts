import "server-only";
import type { Findable } from "../../domain/search/rank-matches.ts";
import { standingEntries } from "../../domain/ties/standing.ts";
import { modelPath } from "../../domain/catalog/model-path.ts";
import { PARTY_KINDS, TIE_KINDS } from "../../domain/ties/tie-words.ts";
import { db } from "../db.ts";
import { viewOfToday } from "./shell.ts";
import { listSources } from "./sources.ts";
import { getStanding } from "./standing.ts";
import { tieIdentities } from "./ties.ts";

export const PALETTE_KINDS = ["page", "party", "tie", "stake", "model", "source"] as const;

export type PaletteEntry = Findable & {
  readonly kind: (typeof PALETTE_KINDS)[number];
  readonly href: string;
};

const PAGES: readonly (readonly [name: string, hint: string, href: string])[] = [
  ["Overview", "am I exposed, and is it getting worse?", "/overview"],
  ["Providers", "who are they, how do they compare?", "/providers"],
  ["Labs", "who makes the models, and who owns them?", "/labs"],
  ["Models", "who offers what, where, at what price?", "/models"],
  ["Prices compared", "what does each source say?", "/prices"],
  ["Network", "how do they hang together?", "/network"],
  ["Timeline", "what happened when?", "/timeline"],
  ["Exposure", "where does our money lead, and what would stop?", "/exposure"],
  ["Use my stack", "your own exposure, kept in this browser", "/use-my-stack"],
  ["Compare", "two to four providers", "/compare"],
  ["Scenarios", "what if?", "/scenarios"],
  ["Sources", "who says so?", "/sources"],
  ["Method", "how is it computed?", "/method"],
  ["Restatement", "what we learned since a day", "/restatement"],
  ["Corrections", "what we got wrong", "/corrections"],
  ["Our interests", "what we may gain or lose ourselves", "/our-interests"],
  ["Workbench", "edit facts in a grid", "/data/workbench"],
  ["Review", "proposals to be decided", "/data/review"],
  ["Imports", "read a file of facts", "/data/imports"],
  ["Bills", "what we were asked to pay, and for which model", "/data/bills"],
  ["Coverage", "what we ought to know and do not", "/data/coverage"],
  ["Staleness", "facts due for another look", "/data/staleness"],
  ["Audit", "who did what, and when", "/data/audit"],
];

/** Everything that can be gone to by name today: pages, parties, ties, stakes, models and sources. */
export async function paletteEntries(): Promise<PaletteEntry[]> {
  const [standing, everyTie, everyStake, models, sources] = await Promise.all([
    getStanding(viewOfToday()),
    tieIdentities(),
    db().stake.findMany({
      select: { id: true, holderId: true, targetId: true },
      orderBy: { id: "asc" },
    }),
    db().model.findMany({
      // A model that an undone import brought is sold nowhere.
      where: { offerings: { some: { withdrawnAt: null } } },
      select: { id: true, name: true, labId: true },
      orderBy: { name: "asc" },
    }),
    listSources(viewOfToday()),
  ]);
  const { parties } = standing;
  const ties = standingEntries(standing, "tie", everyTie, ["providerId", "counterpartyId"]);
  const stakes = standingEntries(standing, "stake", everyStake, ["holderId", "targetId"]);
  const name = (id: string) => parties.get(id)?.name ?? id;
  const pageOf = (id: string) =>
    parties.get(id)?.kind === "ai_lab" ? `/labs/${id}` : `/providers/${id}`;
  return [
    ...PAGES.map(([page, hint, href]) => ({ kind: "page" as const, name: page, hint, href })),
    ...[...parties.values()].map(({ id, kind }) => ({
      kind: "party" as const,
      name: name(id),
      hint: PARTY_KINDS[kind],
      href: pageOf(id),
    })),
    ...ties.map(({ id, kind, providerId, counterpartyId, announced }) => ({
      kind: "tie" as const,
      name: `${name(providerId)} – ${name(counterpartyId)}`,
      hint: [TIE_KINDS[kind], announced].filter((part) => part !== null).join(", "),
      href: `/ties/${id}`,
    })),
    ...stakes.map(({ id, holderId, targetId }) => ({
      kind: "stake" as const,
      name: `${name(holderId)} in ${name(targetId)}`,
      hint: "ownership share",
      href: `/stakes/${id}`,
    })),
    ...models.map((model) => ({
      kind: "model" as const,
      name: model.name,
      hint: model.labId === null ? "model" : `model of ${name(model.labId)}`,
      href: modelPath(model.id),
    })),
    ...sources.map(({ id, title, publisher, published }) => ({
      kind: "source" as const,
      name: title,
      hint: [publisher, published].filter((part) => part !== null).join(", "),
      href: `/sources/${id}`,
    })),
  ];
}
