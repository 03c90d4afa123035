import { operatorKey } from "../../catalog/offering.ts";
import { usageOf } from "../../catalog/usage.ts";
import { DAYS_A_MONTH } from "../../quantity/mean-month.ts";
import { daysBetween } from "../../quantity/plain-date.ts";
import { quoteRequest } from "../quote.ts";
import type { BilledRest, BilledUse, BillWork } from "./bill-work.ts";
import { freeId } from "../../quantity/free-id.ts";
import type { RequestClass } from "./request-class.ts";
import { ASSUMED_REQUEST } from "./scenario-from-stack.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { UNDEMANDING_CLASS } from "./undemanding-class.ts";

const WHY: Readonly<Record<BilledRest["why"], string>> = {
  "no-model": "it names no model",
  "no-vendor": "its seller is in no register",
  "no-tokens": "it counts no tokens",
  "kind-unknown": "it does not say whether its tokens went in or came out",
};

/** Classes of a bill, and what of it makes none, in words. */
export type WorkOfBill = {
  readonly classes: readonly RequestClass[];
  readonly left: readonly string[];
};

/**
 * One class for each use of a model at a vendor that a bill counts tokens of. Tokens are the
 * bill’s; where it counts no requests, they are counted in requests of an assumed size, which the
 * source says and which changes the bill only where prices have steps by length.
 *
 * @param file with the offerings of the models, for where the work runs
 */
export function workOfBill(work: BillWork, file: ScenarioFile): WorkOfBill {
  const taken = new Set(file.classes.map(({ id }) => id));
  const perMonth = DAYS_A_MONTH / Math.max(1, daysBetween(work.period.start, work.period.end));
  const nameOf = (id: string) => file.parties.find((one) => one.id === id)?.name ?? id;
  const modelOf = (id: string) =>
    file.offerings.find(({ model }) => model.id === id)?.model.name ?? id;
  const classes = work.uses.map((use): RequestClass => {
    const id = freeId(`bill-${use.vendorId}-${use.modelId}`.slice(0, 180), taken);
    taken.add(id);
    const { input, cacheRead, cacheWrite, output } = use.tokens;
    const prompt = input + cacheRead + cacheWrite;
    const counted = use.requests ?? null;
    const requests =
      counted !== null && counted > 0
        ? counted
        : prompt > 0
          ? prompt / ASSUMED_REQUEST.inputTokens
          : output / ASSUMED_REQUEST.outputTokens;
    const running = runningOn(use, file);
    const assumed =
      counted !== null && counted > 0
        ? ""
        : `, counted in requests of ${prompt > 0 ? `${ASSUMED_REQUEST.inputTokens} tokens in` : `${ASSUMED_REQUEST.outputTokens} tokens out`}, which is assumed`;
    return {
      ...UNDEMANDING_CLASS,
      id,
      name: `${modelOf(use.modelId)} at ${nameOf(use.vendorId)}`,
      requestsPerMonth: requests * perMonth,
      inputTokens: prompt / requests,
      cacheReadShare: prompt > 0 ? cacheRead / prompt : 0,
      cacheWriteShare: prompt > 0 ? cacheWrite / prompt : 0,
      outputTokens: output / requests,
      batchShare: Math.min(1, use.batchTokens / (prompt + output)),
      currentSplit: running === undefined ? [] : [{ offeringId: running, share: 1 }],
      source: `bills of ${work.company}, ${work.period.start} to ${work.period.end}: ${Math.round(prompt)} tokens in and ${Math.round(output)} out in ${use.rows} rows${assumed}${work.isDemo ? "; made up" : ""}`,
    };
  });
  const left = work.rest.map(({ vendorId, vendorName, modelId, usd, rows, why }) => {
    const money = usd === null ? `${rows} rows in a currency without a rate` : `$${usd.toFixed(2)}`;
    const whose = vendorId === null ? vendorName : nameOf(vendorId);
    return `${money} paid to ${whose}${modelId === null ? "" : ` for ${modelOf(modelId)}`}: ${WHY[why]}`;
  });
  return { classes, left };
}

/** The cheapest offering of the model that the vendor sells; undefined where none has a price. */
function runningOn({ vendorId, modelId }: BilledUse, file: ScenarioFile): string | undefined {
  const usage = usageOf({ ...ASSUMED_REQUEST });
  const offers = file.offerings
    .filter((one) => one.model.id === modelId && operatorKey(one) === vendorId)
    .flatMap((offering) => {
      const quote = quoteRequest(offering, usage, { day: file.asOf });
      return quote.kind === "quoted" ? [{ id: offering.id, usd: quote.usd }] : [];
    });
  return offers.toSorted((a, b) => a.usd - b.usd)[0]?.id;
}
