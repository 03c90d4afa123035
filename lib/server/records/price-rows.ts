import { FEED_IDS } from "../../domain/catalog/feed.ts";
import {
  COUNTED_UNITS,
  type CountedPrice,
  type PriceRow,
  SERVICE_TIERS,
  TIER_RULES,
  TOKEN_UNITS,
} from "../../domain/catalog/price.ts";
import type { TimeWindow } from "../../domain/catalog/time-window.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Prisma } from "../prisma/client.ts";

/** The columns of a price that say what it is. */
export type PriceColumns = Pick<
  Prisma.PriceGetPayload<object>,
  | "unit"
  | "serviceTier"
  | "usdPerMtok"
  | "minPromptTokens"
  | "tierRule"
  | "timeWindow"
  | "effectiveFrom"
  | "effectiveTo"
  | "observedAt"
  | "feedId"
  | "sourceId"
  | "sourceUrl"
  | "derived"
>;

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const dayOrNull = (date: Date | null): string | null => (date === null ? null : dayOf(date));

/** Whether it is a price of something that is counted one by one, not of tokens. */
export const isCounted = ({ unit }: Pick<PriceColumns, "unit">): boolean =>
  COUNTED_UNITS.some((counted) => counted === unit);

export const toPrice = (row: PriceColumns): PriceRow => ({
  unit: memberOf(TOKEN_UNITS, row.unit),
  usdPerMtok: row.usdPerMtok.toNumber(),
  ...common(row),
});

export const toCountedPrice = (row: PriceColumns): CountedPrice => ({
  unit: memberOf(COUNTED_UNITS, row.unit),
  usdEach: row.usdPerMtok.toNumber(),
  ...common(row),
});

const common = (row: PriceColumns) => ({
  serviceTier: memberOf(SERVICE_TIERS, row.serviceTier),
  minPromptTokens: row.minPromptTokens,
  tierRule: memberOf(TIER_RULES, row.tierRule),
  timeWindow: windowOf(row.timeWindow),
  effectiveFrom: dayOrNull(row.effectiveFrom),
  effectiveTo: dayOrNull(row.effectiveTo),
  observedAt: dayOf(row.observedAt),
  feedId: memberOf(FEED_IDS, row.feedId),
  sourceId: row.sourceId,
  ...(row.sourceUrl === null ? {} : { sourceUrl: row.sourceUrl }),
  derived: row.derived,
});

function windowOf(text: string | null): TimeWindow | null {
  const [startUtc, endUtc] = text?.split("-") ?? [];
  return startUtc === undefined || endUtc === undefined ? null : { startUtc, endUtc };
}
