import { monthOfDay } from "../shocks/shock-begin.ts";
import { firstDayOf } from "./class-volume.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** What a result leaves out, for the reader to weigh; what does not touch this scenario is not said. */
export function notModelled(
  file: ScenarioFile,
  { decider: { policy, isHeld, isProgram }, months }: PolicyRun,
  isShocked = false,
): string[] {
  const { classes, chances, draws, offerings, commitments, shocks, provisioned = [] } = file;
  const hasDraws = draws > 0;
  return [
    ...(isProgram && hasDraws
      ? [
          "In the draws its shares of each month stand as solved at expected prices: the program is not solved anew in every draw, and what is down serves nobody meanwhile.",
        ]
      : []),
    ...(isProgram
      ? [
          "Of splits that cost the same one is taken; which, an offering that takes no work can change.",
        ]
      : []),
    ...(months.some(({ parts }) => parts.some(({ isUnproved }) => isUnproved === true))
      ? [
          "The search for the best levels of commitments ended before it was proved that nothing is cheaper: the program’s bill may be above the least.",
        ]
      : []),
    ...(isProgram && commitments.length > 0 && (provisioned.length > 0 || file.egress !== undefined)
      ? [
          "Units by the hour and egress count towards a commitment in the bill, and not where the program weighs it.",
        ]
      : []),
    ...(hasDraws && chances.volumeSdPerMonth > 0 && hasMinuteLimits(file)
      ? [
          "A limit by the minute is held as the part of the expected month’s tokens that it comes to, so that it grows and shrinks with the volume of a draw.",
        ]
      : []),
    ...(!isHeld && hasDraws && chances.outagesPerYear > 0
      ? ["While somebody is down, work goes where the policy would send it at expected prices."]
      : []),
    ...(policy.leavesOut ?? []).map((text) => `${text}.`),
    ...(offerings.some(({ retiresOn }) => retiresOn !== null && endsWithin(retiresOn, file))
      ? [
          "An offering that ends within a month serves to the end of it; a withdrawal as a shock is counted by the day.",
        ]
      : []),
    ...(commitments.length > 0 && !isHeld
      ? ["The policy chooses by list price; a commitment’s discount is taken off afterwards."]
      : []),
    ...(provisioned.length > 0
      ? [
          "The policy chooses by list price, whatever runs on units by the hour; these carry all work of their offering, batches too, evenly in the hours in which it comes.",
        ]
      : []),
    ...(classes.some(({ turns }) => turns > 1)
      ? [
          "A conversation stays where it began, so that dividing a class costs no cache; what it would cost turn by turn is stated beside the bill.",
        ]
      : []),
    ...(offerings.some(({ prices }) => prices.length > 0)
      ? [
          "Rate limits, other than the capacities and caps stated, and the work of moving beyond its cost.",
        ]
      : []),
    ...(isShocked &&
    shocks.some((shock) => shock.kind === "currency" && shock.currency === undefined)
      ? [
          `Amounts stand for your own currency, shown as the US dollars it bought on ${file.asOf}: a shock to it that names no other currency makes every dollar of a bill dearer. Name the currency that prices are agreed in to have amounts in dollars of the invoice.`,
        ]
      : []),
    "Credits, taxes and support plans.",
  ];
}

const hasMinuteLimits = ({ terms }: ScenarioFile): boolean =>
  terms.some(
    ({ tokensPerMinute, requestsPerMinute }) =>
      typeof tokensPerMinute === "number" || typeof requestsPerMinute === "number",
  );

const endsWithin = (day: string, { asOf, months }: ScenarioFile): boolean => {
  const month = monthOfDay(asOf, day);
  return month !== undefined && month <= months && day !== firstDayOf(asOf, month);
};
