import "server-only";
import { UNDECIDED } from "../../domain/curation/review.ts";
import { type LedGate, ledGate } from "../../domain/report/gate-leads.ts";
import { may } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import type { ReportDraft } from "./report-draft.ts";

/** What keeps a report from leaving, with the way to each fact behind it, as far as whoever looks may go. */
export async function ledGates(
  { gates, report, inputs }: ReportDraft,
  actor: Actor,
): Promise<LedGate[]> {
  const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
  const mayPropose = may(actor.role, "propose");
  const subjects = gates
    .filter(({ code }) => code === "fact-under-review")
    .flatMap(({ facts }) => facts.flatMap((id) => notes.get(id)?.fact.subject ?? []));
  const waiting =
    mayPropose && subjects.length > 0
      ? await db().proposalChange.findMany({
          where: {
            kind: "fact",
            target: { in: [...new Set(subjects)] },
            proposal: { state: { in: [...UNDECIDED] } },
          },
          orderBy: { proposal: { createdAt: "asc" } },
          select: { proposalId: true, target: true, property: true },
        })
      : [];
  return gates.map((gate) =>
    ledGate(gate, report, notes, {
      mayPropose,
      proposalsOf: ({ subject, property }) =>
        waiting.flatMap((change) =>
          change.target === subject && change.property === property ? change.proposalId : [],
        ),
    }),
  );
}
