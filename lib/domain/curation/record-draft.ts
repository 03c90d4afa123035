import { z } from "zod";
import { Day } from "../fact/record-fact-input.ts";
import { Change } from "./change.ts";
import { OriginalDraft } from "./original-draft.ts";
import { emptyEvidence, EvidenceDraft } from "./evidence-draft.ts";

const KeptEdit = z.object({
  subject: z.string(),
  property: z.string(),
  text: z.string(),
  was: z.string(),
  base: z.string().nullable(),
  refused: z.string().nullable(),
});

/** What somebody is changing on a record and has not sent, as it is kept in the browser. */
export const RecordDraft = z.object({
  /** When the record was read that it was typed over. */
  readAt: z.iso.datetime(),
  edits: z.array(KeptEdit),
  /** Changes that need nothing more: gone back to, ranked, taken back, retired. */
  ready: z.array(Change),
  meaning: z.enum(["wrong", "changed"]),
  changedOn: z.string(),
  /** Amounts as their source states them, by property. */
  originals: z.record(z.string(), OriginalDraft).default({}),
  evidence: EvidenceDraft,
  note: z.string(),
  reason: z.string(),
});
export type RecordDraft = z.infer<typeof RecordDraft>;

export const emptyDraft = (readAt: string, today: string): RecordDraft => ({
  readAt,
  edits: [],
  ready: [],
  meaning: "changed",
  changedOn: today,
  originals: {},
  evidence: emptyEvidence(today),
  note: "",
  reason: "",
});

/** Whether a draft holds anything that somebody would miss. */
export const isWorthKeeping = ({ edits, ready, reason }: RecordDraft): boolean =>
  edits.length > 0 || ready.length > 0 || reason.trim() !== "";

/** The day on which what is typed began to hold; undefined where that is no day. */
export const changedOnDay = ({ changedOn }: RecordDraft): string | undefined =>
  Day.safeParse(changedOn).data;
