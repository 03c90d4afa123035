import { LIFECYCLES, SCOPES } from "../../domain/catalog/offering.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Prisma } from "../prisma/client.ts";
import { dayOf, dayOrNull } from "./price-rows.ts";

/** The columns of an offering that say what it is, and what its seller says of it. */
export const OFFERING_COLUMNS = {
  id: true,
  sellerModelId: true,
  scope: true,
  scopeName: true,
  contextTokens: true,
  lifecycle: true,
  announcedOn: true,
  deprecatedOn: true,
  retiresOn: true,
  replacedBy: true,
  observedAt: true,
} as const satisfies Prisma.OfferingSelect;

type Columns = Prisma.OfferingGetPayload<{ select: typeof OFFERING_COLUMNS }>;

/** Which listing it is, and the day on which it was first read. */
export const toListing = ({ id, sellerModelId, scope, scopeName, observedAt }: Columns) => ({
  id,
  sellerModelId,
  scope: memberOf(SCOPES, scope),
  scopeName,
  observedAt: dayOf(observedAt),
});

/** How much it takes, and how long it can be had. */
export const toServingFacts = (row: Columns) => ({
  contextTokens: row.contextTokens,
  lifecycle: row.lifecycle === null ? null : memberOf(LIFECYCLES, row.lifecycle),
  announcedOn: dayOrNull(row.announcedOn),
  deprecatedOn: dayOrNull(row.deprecatedOn),
  retiresOn: dayOrNull(row.retiresOn),
  replacedBy: row.replacedBy,
});
