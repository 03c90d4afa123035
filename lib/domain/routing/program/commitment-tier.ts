/** What a cloud asks to be promised, and what it gives for it. */
export type CommitmentTier = {
  readonly minimumUsdPerMonth: number;
  /** Off list prices, 0.15 for fifteen per cent. */
  readonly discount: number;
};

/** The tiers a cloud offers, of which one is taken. */
export type CloudCommitment = {
  readonly operatorId: string;
  readonly tiers: readonly CommitmentTier[];
  /** Already promised, so none of them is no choice. */
  readonly promised: boolean;
};

/** At list price, with nothing promised. */
export const NO_TIER: CommitmentTier = { minimumUsdPerMonth: 0, discount: 0 };

/** The least usage at list price that a tier's minimum pays for, in the program's unit. */
export const leastUsage = (
  { minimumUsdPerMonth, discount }: CommitmentTier,
  usdPerUnit: number,
): number => minimumUsdPerMonth / (1 - discount) / usdPerUnit;
