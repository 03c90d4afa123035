import type { RequestClass } from "../domain/routing/scenario/request-class.ts";
import type { ScenarioNames } from "../domain/routing/scenario/scenario-names.ts";

const MOST_NAMED = 2;

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/**
 * What a class asks for and where it runs, in one line; what it asks nothing of is left out.
 *
 * @example
 * classInWords(chat, names) // => "runs on GPT-5.4 at OpenAI; 60 % from a cache; answers in 2 s (P95)"
 */
export function classInWords(of: RequestClass, names: ScenarioNames): string {
  const split = of.currentSplit.map(({ offeringId }) => names.ofOffering(offeringId));
  const rest = split.length - MOST_NAMED;
  const wait =
    of.waitMeasure === undefined || of.waitMeasure === "mean"
      ? "mean"
      : of.waitMeasure.toUpperCase();
  const said: (string | false)[] = [
    split.length === 0
      ? "runs nowhere yet"
      : `runs on ${split.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
    of.cacheReadShare > 0 && `${percent(of.cacheReadShare)} from a cache`,
    of.batchShare > 0 && `${percent(of.batchShare)} in batches`,
    of.reasoningTokens > 0 && `${Math.round(of.reasoningTokens)} tokens of thought`,
    of.turns > 1 && `${of.turns} turns`,
    of.seasonality !== null && "has a season",
    of.maxLatencySeconds !== null && `answers in ${of.maxLatencySeconds} s (${wait})`,
    of.qualityFloor !== null &&
      `quality of ${of.qualityFloor.score}${of.qualityFloor.category === null ? "" : ` in ${of.qualityFloor.category}`} or more`,
    of.allowedScopes !== null && `served from ${of.allowedScopes.join(", ")} only`,
    (of.residency ?? null) !== null && `data stays in ${(of.residency ?? []).join(", ")}`,
    of.dataPolicies.includes("no-training") && "no training",
    of.dataPolicies.includes("zero-retention") && "nothing kept",
    (of.maxRetentionDays ?? null) !== null && `kept ${of.maxRetentionDays} days at most`,
    of.acceptableModelIds !== null && `${many(of.acceptableModelIds.length, "model")} accepted`,
    of.allowedLabIds !== null && `${many(of.allowedLabIds.length, "lab")} allowed`,
    of.excludedLabIds.length > 0 && `${many(of.excludedLabIds.length, "lab")} ruled out`,
    of.excludedSellerIds.length > 0 && `${many(of.excludedSellerIds.length, "seller")} ruled out`,
    of.critical && "critical",
    `source: ${of.source || "none"}`,
  ];
  return said.filter((one) => one !== false).join("; ");
}
