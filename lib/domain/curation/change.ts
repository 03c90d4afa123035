import { z } from "zod";
import { IDENTITIES } from "../fact/identity.ts";
import { isPropertyId, isPropertyOf, PROPERTIES } from "../fact/property.ts";
import { RecordFactInput } from "../fact/record-fact-input.ts";
import { NO_PUBLIC_SOURCE, Source } from "../fact/source.ts";
import { parseSubject } from "../fact/subject.ts";

const SubjectName = z
  .string()
  .refine(
    (id) => parseSubject(id) !== undefined,
    "is no subject such as tie/amazon-openai-2026-02",
  );

/** One claim: new, in the place of another (`base`), or taken back (`claim` is null). */
export const FactChange = z
  .strictObject({
    kind: z.literal("fact"),
    target: SubjectName,
    property: z.string(),
    /** Id of the fact it takes the place of, as it was read; null for a new claim. */
    base: z.uuid().nullable(),
    claim: RecordFactInput.nullable(),
  })
  .superRefine(({ target, property, base, claim }, ctx) => {
    const issue = (path: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [path], message });
    if (claim === null && base === null)
      issue("base", "name the fact that is to be taken back, or state a claim");
    if (claim !== null && claim.property !== property)
      issue("property", `is ${property}, but the claim is about ${claim.property}`);
    const subject = parseSubject(target);
    if (!isPropertyId(property)) issue("property", `unknown property "${property}"`);
    else if (subject !== undefined && !isPropertyOf(property, subject.kind))
      issue(
        "property",
        `${property} is a property of a ${PROPERTIES[property].of}, not of a ${subject.kind}`,
      );
    const unsourced = claim?.citations.some(({ source }) => source === NO_PUBLIC_SOURCE) ?? false;
    if (unsourced && (claim?.note ?? "").split(/\s+/).length < 3)
      issue("note", "without a public source, say in a sentence how it is known");
  });
export type FactChange = z.infer<typeof FactChange>;

/** A new party, tie or stake: its identity alone; what is claimed of it are changes of their own. */
export const SubjectChange = z
  .strictObject({ kind: z.literal("subject"), target: SubjectName, identity: z.unknown() })
  .superRefine(({ target, identity }, ctx) => {
    const subject = parseSubject(target);
    const parsed = subject === undefined ? undefined : IDENTITIES[subject.kind].safeParse(identity);
    for (const { path, message } of parsed?.error?.issues ?? [])
      ctx.addIssue({ code: "custom", path: ["identity", ...path], message });
  });
export type SubjectChange = z.infer<typeof SubjectChange>;

/** A new source, or another description of one. */
export const SourceChange = z
  .strictObject({
    kind: z.literal("source"),
    target: z.string().startsWith("source/"),
    source: Source,
    /** As it was read; null for a new source. */
    base: Source.nullable(),
  })
  .refine(
    ({ target, source, base }) =>
      target === `source/${source.id}` && (base === null || base.id === source.id),
    { path: ["target"], message: "names another source than the one described" },
  );
export type SourceChange = z.infer<typeof SourceChange>;

/** One change of a proposal, as it is sent, kept and published. */
export const Change = z.discriminatedUnion("kind", [FactChange, SubjectChange, SourceChange]);
export type Change = z.infer<typeof Change>;
