import type { z } from "zod";
import type { Unit } from "../quantity/unit.ts";
import { anyProperties } from "./properties/any.ts";
import { contractProperties } from "./properties/contract.ts";
import { distributionProperties } from "./properties/distribution.ts";
import { informationRegisterProperties } from "./properties/information-register.ts";
import { interestProperties } from "./properties/interest.ts";
import { labLinkProperties } from "./properties/lab-link.ts";
import { partyProperties } from "./properties/party.ts";
import { rightProperties } from "./properties/right.ts";
import { routerProperties } from "./properties/router.ts";
import { stakeProperties } from "./properties/stake.ts";
import { termsProperties } from "./properties/terms.ts";
import { tieProperties } from "./properties/tie.ts";
import { workloadProperties } from "./properties/workload.ts";
import type { SubjectKind } from "./subject.ts";

/** What can be claimed of a subject: its form, its unit, and how often the claim is due for review. */
export type PropertyDefinition<S extends z.ZodType = z.ZodType> = {
  readonly label: string;
  /** The kind of subject that has it; "any" where every kind does. */
  readonly of: SubjectKind | "any";
  /** null for words, flags and lists. */
  readonly unit: Unit | null;
  readonly schema: S;
  /** Days after which the claim is due for another look. Our own convention. */
  readonly reviewDays: number;
};

/** Every property the product knows; forms, imports, the seed and the coverage grid read this one list. */
export const PROPERTIES = {
  ...partyProperties,
  ...tieProperties,
  ...stakeProperties,
  ...distributionProperties,
  ...routerProperties,
  ...rightProperties,
  ...termsProperties,
  ...interestProperties,
  ...contractProperties,
  ...workloadProperties,
  ...labLinkProperties,
  ...informationRegisterProperties,
  ...anyProperties,
} as const satisfies Record<string, PropertyDefinition>;

export type PropertyId = keyof typeof PROPERTIES;
export type PropertyValue<P extends PropertyId> = z.infer<(typeof PROPERTIES)[P]["schema"]>;

/** Whether subjects of a kind have a property. */
export const isPropertyOf = (property: PropertyId, kind: SubjectKind): boolean => {
  const { of }: PropertyDefinition = PROPERTIES[property];
  return of === kind || of === "any";
};

export const isPropertyId = (id: string): id is PropertyId => Object.hasOwn(PROPERTIES, id);
