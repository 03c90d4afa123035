import { z } from "zod";
import { keysOf } from "../quantity/closed-set.ts";
import type { SubjectKind } from "./subject.ts";
import { INTEREST_TOPICS } from "../ties/interest-topics.ts";
import { PARTY_KINDS, RIGHT_CATEGORIES, TIE_DIRECTIONS, TIE_KINDS } from "../ties/tie-words.ts";

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const oneOf = <K extends string>(of: Readonly<Record<K, string>>) => z.enum(keysOf(of));

/** Who or what facts are about: ids and names, nothing that can be disputed. */
export const IDENTITIES = {
  party: z.strictObject({
    name: z.string().min(1),
    kind: oneOf(PARTY_KINDS),
    parent: slug.optional(),
    hqCountry: z.string().length(2).optional(),
    website: z.url({ protocol: /^https?$/, error: "a web address with http or https" }).optional(),
    note: z.string().optional(),
  }),
  tie: z.strictObject({
    kind: oneOf(TIE_KINDS),
    provider: slug,
    counterparty: slug,
    counterpartyKind: z.string(),
    direction: z.enum(TIE_DIRECTIONS).optional(),
    announced: partialDate.optional(),
    stakeHolder: slug.optional(),
    stakeTarget: slug.optional(),
    rollup: z.boolean().default(false),
    supersedes: z.string().optional(),
    supersededBy: z.string().optional(),
  }),
  stake: z.strictObject({ holder: slug, target: slug }),
  distribution: z.strictObject({ cloud: slug, lab: slug, service: z.string().min(1) }),
  router: z.strictObject({ operator: slug, name: z.string().min(1) }),
  right: z.strictObject({
    provider: slug,
    lab: slug,
    category: oneOf(RIGHT_CATEGORIES),
  }),
  "common-investor": z.strictObject({
    name: z.string().min(1),
    kind: z.string(),
    party: slug.optional(),
  }),
  terms: z.strictObject({ topic: z.string(), party: slug.optional() }),
  interest: z.strictObject({ topic: oneOf(INTEREST_TOPICS) }),
  contract: z.strictObject({
    organisation: slug,
    vendor: slug,
    name: z.string().min(1),
    position: z.number().int(),
  }),
  workload: z.strictObject({
    organisation: slug,
    contract: slug,
    name: z.string().min(1),
    position: z.number().int(),
  }),
  "lab-link": z.strictObject({ organisation: slug, provider: slug, lab: slug }),
} as const satisfies Record<SubjectKind, z.ZodType>;

export type Identities = { [K in SubjectKind]: z.infer<(typeof IDENTITIES)[K]> };
