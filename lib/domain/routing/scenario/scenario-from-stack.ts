import { operatorKey } from "../../catalog/offering.ts";
import { type Stack, spendWith } from "../../stack/stack.ts";
import { usageOf } from "../../catalog/usage.ts";
import { quoteRequest } from "../quote.ts";
import type { RequestClass } from "./request-class.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { UNDEMANDING_CLASS } from "./undemanding-class.ts";

/** The request that spend is counted in where nobody has said another: it decides how many there are, and nothing else is known of them. */
export const ASSUMED_REQUEST = { inputTokens: 2_000, outputTokens: 400 } as const;

/**
 * The work behind a stack: for each ticked model at each vendor, as many like requests as its
 * part of the monthly spend buys there.
 *
 * @param file with the offerings of the ticked models; its own work is left out
 * @returns the file with that work, or undefined where no ticked model with spend has a price
 *
 * @example
 * scenarioFromStack(stack, file)?.classes[0]?.requestsPerMonth
 */
export function scenarioFromStack(stack: Stack, file: ScenarioFile): ScenarioFile | undefined {
  const usage = usageOf({ ...ASSUMED_REQUEST });
  const left: string[] = [];
  const classes = stack.vendors.flatMap((vendor): RequestClass[] => {
    const name = file.parties.find(({ id }) => id === vendor)?.name ?? vendor;
    const spend = spendWith(stack, vendor) ?? 0;
    const models = stack.models.filter((one) => one.vendor === vendor);
    const priced = models.flatMap(({ model }) => {
      const offers = file.offerings
        .filter((one) => one.model.id === model && operatorKey(one) === vendor)
        .flatMap((offering) => {
          const quote = quoteRequest(offering, usage, { day: file.asOf });
          return quote.kind === "quoted" && quote.usd > 0 ? [{ offering, usd: quote.usd }] : [];
        });
      const [cheapest] = offers.toSorted((a, b) => a.usd - b.usd);
      return cheapest === undefined ? [] : [cheapest];
    });
    if (spend === 0 || priced.length === 0) {
      left.push(name);
      return [];
    }
    return priced.map(({ offering, usd }) => ({
      ...UNDEMANDING_CLASS,
      ...ASSUMED_REQUEST,
      id: `stack-${vendor}-${offering.model.id}`,
      name: `${offering.model.name} at ${name}`,
      requestsPerMonth: spend / priced.length / usd,
      currentSplit: [{ offeringId: offering.id, share: 1 }],
      source: `your stack: $${Math.round(spend / priced.length)} a month, counted in requests of ${ASSUMED_REQUEST.inputTokens} tokens in and ${ASSUMED_REQUEST.outputTokens} out, which is assumed`,
    }));
  });
  if (classes.length === 0) return undefined;
  return {
    ...file,
    name: "My stack",
    note:
      left.length === 0
        ? ""
        : `Left out, for want of spend, of ticked models or of their prices: ${left.join(", ")}.`,
    demo: false,
    classes,
    commitments: [],
    exits: [],
  };
}
