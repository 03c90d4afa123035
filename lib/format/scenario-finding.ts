import { clearDifference } from "../domain/routing/scenario/compare/clear-difference.ts";
import type { ScenarioFile } from "../domain/routing/scenario/scenario-file.ts";
import { openedOn } from "../domain/routing/scenario/opened-on.ts";
import { planAgainstDraws } from "../domain/routing/scenario/plan-against-draws.ts";
import { scenarioNames } from "../domain/routing/scenario/scenario-names.ts";
import type { PolicyResult, ScenarioResult } from "../domain/routing/scenario/scenario-result.ts";
import { unusedPromises } from "../domain/routing/scenario/unused-promises.ts";
import { interval } from "./estimate.ts";
import { money } from "./money.ts";
import { fixed } from "./number.ts";

/** Less than this part of the bill is no difference. */
const SLIGHT = 0.005;

const suppliers = (count: number): string =>
  `${fixed(count, 1)} equal ${count < 1.05 ? "cloud" : "clouds"}`;

/** The finding of a scenario in one sentence, and what qualifies it in a few more. */
export function scenarioFinding(
  file: ScenarioFile,
  { base, shocked, usdPerSupplier }: ScenarioResult,
): { readonly headline: string; readonly sentences: readonly string[] } {
  const { chosen, today } = openedOn(shocked ?? base);
  if (chosen === undefined)
    return { headline: "No policy was computed", sentences: ["Choose at least one policy."] };
  const before = base.find(({ policyId }) => policyId === chosen.policyId);
  return {
    headline: headline(chosen, shocked === null ? undefined : before, today, file),
    sentences: [
      ...bandSentence(chosen, file),
      ...promisedSentence(chosen, file),
      ...(chosen.effectiveClouds > 0
        ? [
            `The mix acts like ${suppliers(chosen.effectiveClouds)}${today === undefined || today === chosen ? "" : ` where today’s acts like ${suppliers(today.effectiveClouds)}`}${usdPerSupplier === null ? "" : `; one more independent supplier costs ${money(usdPerSupplier)} a month`}.`,
          ]
        : []),
      ...brokenSentence(chosen, file),
    ],
  };
}

function headline(
  chosen: PolicyResult,
  before: PolicyResult | undefined,
  today: PolicyResult | undefined,
  { months }: ScenarioFile,
): string {
  const over = months === 1 ? "in a month" : `over ${months} months`;
  if (chosen.servedShare === 0) return `“${chosen.policyName}” can serve none of the work`;
  const unserved =
    chosen.servedShare < 1 - 1e-9
      ? `, and leaves ${fixed((1 - chosen.servedShare) * 100, 1)} % of the requests unserved`
      : "";
  if (before !== undefined && before !== chosen) {
    const more = chosen.usdTotal - before.usdTotal;
    if (Math.abs(more) <= SLIGHT * before.usdTotal)
      return `The shocks hardly change what “${chosen.policyName}” costs${unserved.replace("leaves", "leave")}`;
    if (chosen.overUnshocked && !isClear(before, chosen, chosen.overUnshocked))
      return `The shocks make no clear difference to what “${chosen.policyName}” costs${unserved.replace("leaves", "leave")}`;
    return `The shocks make “${chosen.policyName}” ${money(Math.abs(more))} ${more > 0 ? "dearer" : "cheaper"} ${over}${unserved.replace("leaves", "leave")}`;
  }
  if (today === undefined || today === chosen || today.usdTotal === 0)
    return `“${chosen.policyName}” costs ${money(chosen.usdTotal)} ${over}${unserved}`;
  const saved = today.usdTotal - chosen.usdTotal;
  if (Math.abs(saved) <= SLIGHT * today.usdTotal)
    return `“${chosen.policyName}” costs about what today’s mix does: ${money(chosen.usdTotal)} ${over}${unserved}`;
  if (!isClear(today, chosen, chosen.overToday))
    return `No clear difference in cost between “${chosen.policyName}” and today’s mix${unserved}`;
  return `“${chosen.policyName}” costs ${money(Math.abs(saved))} ${saved > 0 ? "less" : "more"} than today’s mix ${over}${unserved}`;
}

const isClear = (
  first: PolicyResult,
  second: PolicyResult,
  paired: PolicyResult["overToday"],
): boolean =>
  clearDifference({ paired: paired ?? null, first: first.bill, second: second.bill }).isClear !==
  false;

function bandSentence(result: PolicyResult, { months, chances }: ScenarioFile): string[] {
  const { bill, usdTotal } = result;
  const planned = money(usdTotal);
  if (bill === null) return [`${planned} over ${months} months, without draws.`];
  const { p10, p50, p90, expectedShortfall } = bill;
  const lies = planAgainstDraws(result);
  return [
    `${interval({ low: p10, point: p50, high: p90 }, "usd")} over ${months} months in four draws of five; the mean of the worst tenth is ${money(expectedShortfall)}.`,
    ...(lies !== "within" && planned !== money(lies === "below" ? p10 : p90)
      ? [
          `As planned it is ${planned}, ${lies === "below" ? "less" : "more"} than that: ${chances.outagesPerYear > 0 ? "in the draws sellers fail, and their work goes elsewhere meanwhile or is not done" : "in the draws prices, volumes and rates drift away from today’s"}.`,
        ]
      : []),
  ];
}

/** What is owed whether used or not: why a mix that is cheaper by its prices may cost more. */
function promisedSentence(result: PolicyResult, file: ScenarioFile): string[] {
  const { usd, operatorIds } = unusedPromises(result);
  if (operatorIds.length === 0) return [];
  const whom = operatorIds.map(scenarioNames(file).ofParty).join(" and ");
  return [
    `${money(usd)} of it is promised to ${whom} and not used; a promise is owed all the same.`,
  ];
}

function brokenSentence({ broken }: PolicyResult, file: ScenarioFile): string[] {
  const names = scenarioNames(file);
  const classes = [...new Set(broken.map(({ classId }) => names.ofClass(classId)))];
  if (classes.length === 0) return ["Every route holds."];
  const listed = classes.slice(0, 3).map((name) => `“${name}”`);
  const more = classes.length - listed.length;
  return [
    `${broken.length === 1 ? "One route breaks" : `${broken.length} routes break`}: ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
  ];
}
