import { z } from "zod";
import { CONFIDENCES, METHODS } from "../fact/fact.ts";
import { CitationInput } from "../fact/record-fact-input.ts";
import { Source, SOURCE_KINDS } from "../fact/source.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { SourceChange } from "./change.ts";
import { type Evidence, withoutPublicSource } from "./changes-from-edits.ts";

/** The evidence as it stands in a form: words, not yet checked. */
export const EvidenceDraft = z.object({
  /** "source": somebody says so in public; "none": nobody does, and `how` says how it is known. */
  basis: z.enum(["source", "none"]),
  /** The id or web address of a source we have, or the address of a new one. */
  source: z.string(),
  /** Of a new source alone. */
  publisher: z.string(),
  title: z.string(),
  sourceKind: z.enum(SOURCE_KINDS),
  tier: z.string(),
  published: z.string(),
  locator: z.string(),
  quote: z.string(),
  retrieved: z.string(),
  how: z.string(),
  method: z.enum(METHODS),
  confidence: z.enum(CONFIDENCES),
});
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;

export const emptyEvidence = (today: PlainDate): EvidenceDraft => ({
  basis: "source",
  source: "",
  publisher: "",
  title: "",
  sourceKind: "company",
  tier: "2",
  published: "",
  locator: "",
  quote: "",
  retrieved: today,
  how: "",
  method: "reported",
  confidence: "high",
});

/** A source as a form offers it. */
export type KnownSource = Pick<Source, "id" | "publisher" | "title" | "url" | "tier">;

export type ReadEvidence =
  | {
      readonly ok: true;
      readonly evidence: Evidence;
      /** The source it names for the first time; null where we have it. */
      readonly newSource: SourceChange | null;
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** The source a text means: by its id, or by its address whatever stands after a #. */
export const knownSource = (
  text: string,
  sources: readonly KnownSource[],
): KnownSource | undefined => {
  const wanted = text.trim();
  return sources.find(
    ({ id, url }) => id === wanted || (url !== null && bare(url) === bare(wanted)),
  );
};

const bare = (url: string): string => url.replace(/#.*$/, "").replace(/\/$/, "");

/** Whether a text is a web address that can be a source. */
export const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text.trim())) return false;
  const { protocol, hostname } = new URL(text.trim());
  return ["http:", "https:"].includes(protocol) && hostname.includes(".");
};

/** An id for a new source: its host and path, as far as ids may hold them. */
export function sourceIdOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const words = `${hostname.replace(/^www\./, "")}${pathname}`.toLowerCase();
  return words
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 120);
}

/**
 * The evidence a form holds, or everything that keeps it from being some.
 *
 * @param today no source was read after it
 */
export function readEvidence(
  draft: EvidenceDraft,
  sources: readonly KnownSource[],
  today: PlainDate,
): ReadEvidence {
  const { method, confidence, retrieved } = draft;
  const reasons: string[] = [];
  if (retrieved === "") reasons.push("say on which day it was read");
  else if (retrieved > today)
    reasons.push(`it cannot have been read on ${retrieved}, which lies ahead`);
  if (draft.basis === "none") {
    if (draft.how.trim().split(/\s+/).length < 3)
      reasons.push("without a public source, say in a sentence how it is known");
    return reasons.length > 0
      ? { ok: false, reasons }
      : {
          ok: true,
          evidence: withoutPublicSource(draft.how.trim(), retrieved, method, confidence),
          newSource: null,
        };
  }
  const known = knownSource(draft.source, sources);
  const newSource = known === undefined ? sourceFrom(draft, today, reasons) : null;
  const citation = CitationInput.safeParse({
    source: known?.id ?? newSource?.source.id ?? "?",
    locator: draft.locator.trim() === "" ? null : draft.locator.trim(),
    quote: draft.quote.trim() === "" ? null : draft.quote.trim(),
    retrieved: retrieved === "" ? null : retrieved,
  });
  reasons.push(...(citation.error?.issues.map(({ message }) => message) ?? []));
  if (citation.data === undefined || reasons.length > 0) return { ok: false, reasons };
  return {
    ok: true,
    evidence: { citations: [citation.data], note: null, method, confidence },
    newSource,
  };
}

function sourceFrom(
  { source, publisher, title, sourceKind, tier, published }: EvidenceDraft,
  today: PlainDate,
  reasons: string[],
): SourceChange | null {
  if (source.trim() === "") {
    reasons.push("name a source: choose one, or paste its web address");
    return null;
  }
  if (!isWebAddress(source)) {
    reasons.push("that is no source we have, and no address that begins with http:// or https://");
    return null;
  }
  const url = source.trim();
  const parsed = Source.safeParse({
    id: sourceIdOf(url),
    publisher:
      publisher.trim() === "" ? new URL(url).hostname.replace(/^www\./, "") : publisher.trim(),
    title: title.trim(),
    url,
    kind: sourceKind,
    tier: tier === "" ? null : Number(tier),
    published: published.trim() === "" ? null : published.trim(),
    accessed: today,
    access: "excerpt_read",
    licence: null,
  });
  if (parsed.data === undefined) {
    reasons.push(
      ...parsed.error.issues.map(({ path }) =>
        path[0] === "title"
          ? "give the new source its title"
          : `the new source’s ${path.join(" ")} is not right`,
      ),
    );
    return null;
  }
  return {
    kind: "source",
    target: `source/${parsed.data.id}`,
    source: parsed.data,
    base: null,
  };
}
