import "server-only";
import { cellKey } from "../../domain/curation/grid-edits.ts";
import { claimsAt, type Fact } from "../../domain/fact/fact.ts";
import { factStandings } from "../../domain/report/fact-standings.ts";
import type { FactStanding } from "../../domain/report/obstacles.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsThatRetire } from "./facts.ts";

/** Which of a pack's facts keep it from leaving, read by the pack's own view: what it could not know does not hold it back. */
export async function getFactStandings(
  facts: readonly Fact[],
  view: View,
): Promise<ReadonlyMap<string, FactStanding>> {
  const clocks = clocksOf(view);
  const ids = facts.map(({ id }) => id).filter((id) => !id.startsWith("offering/"));
  const [corrections, retirements, changes] = await Promise.all([
    db().fact.findMany({
      where: { correctsId: { in: ids }, recordedAt: { lte: new Date(clocks.knownAt) } },
      select: { correctsId: true },
    }),
    factsThatRetire(),
    db().proposalChange.findMany({
      where: { kind: "fact", proposal: { state: { in: ["open", "asked"] } } },
      select: { target: true, property: true },
    }),
  ]);
  const corrected = corrections.flatMap(({ correctsId }) => correctsId ?? []);
  const gone = facts.filter(
    ({ subject }) => claimsAt(retirements.get(subject) ?? [], clocks).length > 0,
  );
  const waiting = new Set(
    changes.map(({ target, property }) => cellKey({ subject: target, property: property ?? "" })),
  );
  return factStandings(
    facts,
    {
      retired: new Set([...corrected, ...gone.map(({ id }) => id)]),
      isUnderReview: (fact) => waiting.has(cellKey(fact)),
    },
    view.asOf,
  );
}
