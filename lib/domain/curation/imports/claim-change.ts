import type { Fact } from "../../fact/fact.ts";
import { isPropertyId, PROPERTIES } from "../../fact/property.ts";
import { claimTexts } from "../sheets/claim-texts.ts";
import { citationColumn } from "../sheets/sheet-form.ts";
import { Change } from "../change.ts";
import type { FieldDiff, ImportDefaults, RowMessage } from "./import-plan.ts";
import type { StatedCitation, StatedClaim } from "./read-claims.ts";
import { error } from "./reading.ts";
import type { RowCells } from "./row-cells.ts";

type CitedSource = Fact["citations"][number];

const whole = (stated: StatedCitation): CitedSource => ({
  sourceId: stated.sourceId,
  locator: stated.locator ?? null,
  quote: stated.quote ?? null,
  retrieved: stated.retrieved ?? null,
});

/** The words and place of an old value do not support a new one, so only what says the same keeps them. */
function citationsOf(
  claim: StatedClaim,
  base: Fact | undefined,
  isSameValue: boolean,
  fallback: string | null,
): readonly CitedSource[] {
  const stated = claim.citations?.map(whole);
  if (stated === undefined)
    return base === undefined
      ? fallback === null
        ? []
        : [{ sourceId: fallback, locator: null, quote: null, retrieved: null }]
      : base.citations;
  if (base === undefined || claim.factId !== undefined || !isSameValue) return stated;
  const named = new Set(stated.map(({ sourceId }) => sourceId));
  return [...stated, ...base.citations.filter(({ sourceId }) => !named.has(sourceId))];
}

/** What would be recorded: what the row states, over the claim it corrects, over what holds for the file. */
export type Drafted = Omit<Fact, "id" | "recordedAt" | "recordedBy" | "corrects" | "withdrawn">;

export function draftClaim(
  subject: string,
  claim: StatedClaim,
  base: Fact | undefined,
  validFrom: string,
  defaults: ImportDefaults,
): Drafted {
  const texts: ReadonlyMap<string, string> = base === undefined ? new Map() : claimTexts(base);
  const isSameValue = base !== undefined && texts.get("value")?.trim() === claim.text;
  const keeps = isSameValue || claim.factId !== undefined;
  const field = (name: string, inherits = true): string | null => {
    const stated = claim.fields.get(name);
    if (stated !== undefined) return stated === null ? null : `${stated}`;
    const inherited = inherits ? (texts.get(name) ?? "") : "";
    return inherited === "" ? null : inherited;
  };
  const amount = field("original_amount", keeps);
  return {
    subject,
    property: claim.property,
    value: isSameValue ? base.value : claim.value,
    unspecified: isSameValue ? base.unspecified : claim.unspecified,
    validFrom: field("valid_from") ?? validFrom,
    validTo: field("valid_to"),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read as a member of the set, or taken from a fact
    method: (field("method") ?? defaults.method) as Fact["method"],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    confidence: (field("confidence") ?? defaults.confidence) as Fact["confidence"],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    rank: (field("rank") ?? "normal") as Fact["rank"],
    note: field("note", keeps),
    original:
      amount === null
        ? null
        : {
            amount: Number(amount),
            currency: field("original_currency", keeps) ?? "",
            usdPerUnit: Number(field("usd_per_unit", keeps) ?? Number.NaN),
            rateOn: field("rate_on", keeps) ?? "",
          },
    citations: citationsOf(claim, base, isSameValue, defaults.source),
  };
}

/** The draft as a change that can be sent. */
function changeOf(draft: Drafted, base: Fact | undefined): unknown {
  const { subject, citations, value, unspecified, ...claim } = draft;
  const unit = isPropertyId(claim.property) ? PROPERTIES[claim.property].unit : null;
  return {
    kind: "fact",
    target: subject,
    property: claim.property,
    base: base?.id ?? null,
    claim: {
      ...claim,
      ...(unspecified === null ? { value } : { unspecified }),
      ...(unit === null ? {} : { unit }),
      citations: citations.map(({ sourceId, ...rest }) => ({ source: sourceId, ...rest })),
    },
  };
}

/** The column a fault in a change comes from, by its path below `claim`. */
function columnOf([first, second, third]: readonly PropertyKey[], claim: StatedClaim): string {
  const camel = String(third ?? "");
  if (first === "citations" && typeof second === "number" && camel !== "")
    return citationColumn(
      camel === "locator" || camel === "quote" || camel === "retrieved" ? camel : "source",
      second,
    );
  const columns: Readonly<Record<string, string>> = {
    validFrom: "valid_from",
    validTo: "valid_to",
    method: "method",
    confidence: "confidence",
    note: "note",
    original: "original_amount",
    citations: "source",
  };
  return columns[String(first)] ?? claim.column;
}

/** The change a draft makes, or what is wrong with it, in the columns of the file. */
export function checkedChange(
  draft: Drafted,
  base: Fact | undefined,
  claim: StatedClaim,
  cells: RowCells,
): { readonly change: Change } | { readonly messages: readonly RowMessage[] } {
  const parsed = Change.safeParse(changeOf(draft, base));
  if (parsed.success) return { change: parsed.data };
  return {
    messages: parsed.error.issues.map(({ path, message }) => {
      const inClaim = path[0] === "claim" ? path.slice(1) : path;
      const column = columnOf(inClaim, claim);
      return error(cells.get(`claim.${column}`)?.header ?? column, message);
    }),
  };
}

/** What is different afterwards, field by field. */
export function diffsOf(
  draft: Drafted,
  base: Fact | undefined,
  beside: Fact | undefined,
): FieldDiff[] {
  const of = isPropertyId(draft.property) ? PROPERTIES[draft.property].label : draft.property;
  const after = claimTexts(draft);
  if (base === undefined) {
    const before = beside === undefined ? null : (claimTexts(beside).get("value") ?? null);
    return [{ of, field: "value", before, after: after.get("value") ?? "" }];
  }
  const before = claimTexts(base);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? "", after.get(field) ?? ""];
    return was === is ? [] : [{ of, field, before: was === "" ? null : was, after: is }];
  });
}
