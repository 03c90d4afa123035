import { keysOf } from "../quantity/closed-set.ts";

/** What a fact can be about; the word before the slash in a subject's id. */
export const SUBJECT_KINDS = {
  party: "Company, lab, investor or foundation",
  tie: "A deal, tranche or right between two parties",
  stake: "An ownership share of one party in another",
  distribution: "A cloud or platform that sells a lab's models",
  router: "A service that picks the model",
  right: "One cell of the rights register",
  "common-investor": "An investor that backs several labs",
  terms: "A price or contract term of a cloud, or a rule of law",
  interest: "An interest of our own, as those who keep this register",
  contract: "A contract of the company with a vendor",
  workload: "A piece of work the company buys AI for",
  "lab-link": "What the company assumes of a provider's interest in a lab",
} as const;

export type SubjectKind = keyof typeof SUBJECT_KINDS;

const FORM = /^([a-z-]+)\/([a-z0-9][a-z0-9-]*)$/;

export type SubjectId = { readonly kind: SubjectKind; readonly slug: string };

/** Splits `tie/amazon-openai-2026-02` into its kind and slug; undefined where it is not a subject id. */
export function parseSubject(id: string): SubjectId | undefined {
  const match = FORM.exec(id);
  const [, kind, slug] = match ?? [];
  const known = keysOf(SUBJECT_KINDS).find((one) => one === kind);
  return known === undefined || slug === undefined ? undefined : { kind: known, slug };
}
