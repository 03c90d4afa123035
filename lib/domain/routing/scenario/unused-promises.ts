import type { PolicyResult } from "./scenario-result.ts";

/** What a policy pays clouds for spend that was promised and not used, over all months, and to whom. */
export function unusedPromises({ ledger }: Pick<PolicyResult, "ledger">): {
  /** US dollars. */
  readonly usd: number;
  readonly operatorIds: readonly string[];
} {
  const unused = ledger.filter(({ kind, usd }) => kind === "commitment" && usd > 0);
  return {
    usd: unused.reduce((sum, line) => sum + line.usd, 0),
    operatorIds: [...new Set(unused.map(({ operatorId }) => operatorId))],
  };
}
