import { z } from "zod";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { SourceChange } from "./change.ts";
import type { Evidence, Meaning, PlannedEdit } from "./changes-from-edits.ts";
import { EvidenceDraft, type KnownSource, readEvidence } from "./evidence-draft.ts";
import { cellKey, type Edit } from "./grid-edits.ts";

/** What is said of an edit beside its text: what it means for the old claim, and who says so. */
export const EditPlan = z.object({
  meaning: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("wrong") }),
    z.object({ kind: z.literal("changed"), on: z.string() }),
  ]),
  evidence: EvidenceDraft,
});
export type EditPlan = z.infer<typeof EditPlan>;
export type EditPlans = ReadonlyMap<string, EditPlan>;

/** Everything somebody has typed into a workbench and not sent, as it is kept in their browser. */
export const WorkbenchDraft = z.object({
  readAt: z.string(),
  reason: z.string(),
  edits: z.array(
    z.object({
      subject: z.string(),
      property: z.string(),
      text: z.string(),
      was: z.string(),
      base: z.string().nullable(),
      refused: z.string().nullable(),
    }),
  ),
  plans: z.array(z.tuple([z.string(), EditPlan])),
});
export type WorkbenchDraft = z.infer<typeof WorkbenchDraft>;

/** What an edit means until somebody says otherwise: a new claim holds from today, an old one was wrong. */
const meaningOf = ({ base }: Edit, plan: EditPlan | undefined, today: PlainDate): Meaning =>
  plan === undefined || (base === null && plan.meaning.kind === "wrong")
    ? base === null
      ? { kind: "changed", on: today }
      : { kind: "wrong" }
    : plan.meaning;

/**
 * Edits with their evidence, and the sources it names for the first time, each once.
 *
 * @param today no source was read after it
 */
export function planned(
  edits: readonly Edit[],
  plans: EditPlans,
  sources: readonly KnownSource[],
  today: PlainDate,
): { readonly edits: PlannedEdit[]; readonly newSources: SourceChange[] } {
  const read = new Map<EditPlan, { evidence: Evidence | null; newSource: SourceChange | null }>();
  const newSources = new Map<string, SourceChange>();
  const list = edits.map((edit): PlannedEdit => {
    const plan = plans.get(cellKey(edit));
    const meaning = meaningOf(edit, plan, today);
    if (plan === undefined) return { edit, meaning, evidence: null };
    let found = read.get(plan);
    if (found === undefined) {
      const made = readEvidence(plan.evidence, sources, today);
      found = made.ok ? made : { evidence: null, newSource: null };
      read.set(plan, found);
    }
    if (found.newSource !== null && edit.text.trim() !== "")
      newSources.set(found.newSource.target, found.newSource);
    return { edit, meaning, evidence: found.evidence };
  });
  return { edits: list, newSources: [...newSources.values()] };
}
