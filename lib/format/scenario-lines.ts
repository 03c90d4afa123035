import type { Estimate } from "../domain/quantity/estimate.ts";
import { noteText } from "../domain/routing/quote-note.ts";
import type { ScenarioFile } from "../domain/routing/scenario/scenario-file.ts";
import type {
  AllocationLine,
  Fan,
  PolicyResult,
  ScenarioResult,
} from "../domain/routing/scenario/scenario-result.ts";
import { monthsOutsideDates } from "../domain/tables/scenario-result-tables.ts";
import { fixed } from "./number.ts";
import { outsideDatesInWords, turnInWords } from "./turn-words.ts";

/** Inputs named of those a cost rests on. */
const MOST_BARS = 6;

/**
 * A scenario's result as a terminal shows it: each policy with where the work goes,
 * its ledger cloud by cloud, its bands, the routes that break, and what the caps are
 * worth; then the frontier. Amounts are US dollars, to the cent.
 */
export function scenarioInWords(file: ScenarioFile, result: ScenarioResult): string {
  const say = speaker(file);
  const sides = [
    ["As things are", result.base],
    ["With the shocks", result.shocked ?? []],
  ] as const;
  const outside = outsideDatesInWords(
    monthsOutsideDates([...result.base, ...(result.shocked ?? [])]),
  );
  return [
    `${file.name}. ${file.months} months from ${file.asOf}, ${file.draws} draws, seed ${file.seed}, method ${file.methodVersion}.`,
    `Inputs ${result.inputsHash}`,
    ...(outside === undefined ? [] : [outside]),
    ...sides.flatMap(([heading, policies]) =>
      policies.length === 0
        ? []
        : [`== ${heading} ==`, ...policies.map((policy) => policyInWords(policy, say))],
    ),
    frontierInWords(result),
  ].join("\n\n");
}

type Speaker = {
  readonly className: (id: string) => string;
  readonly offeringName: (id: string) => string;
  readonly partyName: (id: string) => string;
};

function speaker({ classes, offerings, parties }: ScenarioFile): Speaker {
  const className = new Map(classes.map(({ id, name }) => [id, name]));
  const offeringName = new Map(
    offerings.map(({ id, seller, model }) => [id, `${seller.name}, ${model.name}`]),
  );
  const partyName = new Map(parties.map(({ id, name }) => [id, name]));
  return {
    className: (id) => className.get(id) ?? id,
    offeringName: (id) => offeringName.get(id) ?? id,
    partyName: (id) => partyName.get(id) ?? id,
  };
}

function policyInWords(policy: PolicyResult, say: Speaker): string {
  const { allocation, broken, duals, toRelax, quality, exitCostUsd } = policy;
  const months = policy.usdByMonth.length;
  return [
    `${policy.policyName}: ${usd(policy.usdTotal)} over ${months} ${months === 1 ? "month" : "months"}`,
    `  ${policy.means}`,
    ...(policy.remarks ?? []).map((text) => `  ! ${text}`),
    `  Served ${percent(policy.servedShare)}; ${fixed(policy.effectiveClouds, 2)} effective clouds, ${fixed(policy.effectiveLabs, 2)} effective labs`,
    ...(quality === null
      ? []
      : [
          `  Quality ${fixed(quality.mean, 3)} of 1, measured for ${percent(quality.measuredShare)} of the work`,
        ]),
    `  Leaving costs ${exitCostUsd === null ? "an unknown amount" : between(exitCostUsd)}`,
    ...(policy.coldCacheUsd > 0
      ? [`  Routed turn by turn, lost caches would cost ${usd(policy.coldCacheUsd)} more`]
      : []),
    ...(policy.bill === null ? [] : [`  Bill, drawn: ${fan(policy.bill, usd)}`]),
    ...(policy.unservedShare === null
      ? []
      : [`  Unserved, drawn: ${fan(policy.unservedShare, percent)}`]),
    ...listed(
      "Allocation in month 1",
      allocation.map((line) => allocatedInWords(line, say)),
    ),
    ...(policy.turns ?? []).flatMap((turn) =>
      listed(turnInWords(turn), [
        ...turn.duals.map(({ text }) => text),
        ...turn.allocation.map((line) => allocatedInWords(line, say)),
      ]),
    ),
    ...listed("Ledger", ledgerInWords(policy, say)),
    ...listed(
      "Commitments",
      (policy.commitments ?? []).map(
        (one) =>
          `Month ${one.month}, ${say.partyName(one.operatorId)}: the level of ${usd(one.usdPerMonth)} at ${percent(one.discount)} off, ${usd(one.billUsd)} for ${usd(one.usageUsd)} at list price; one more dollar adds ${usd(one.nextUsd)}`,
      ),
    ),
    ...listed(
      "Units by the hour",
      (policy.provisioned ?? []).map(
        (one) =>
          `Month ${one.month}, ${say.offeringName(one.offeringId)}: work takes ${fixed(one.exactUnits, 2)} units, sold as ${fixed(one.neededUnits, 0)}; ${fixed(one.paidUnits, 0)} paid, ${percent(one.utilisation)} busy${one.breakEven === null ? "" : `, break-even at ${percent(one.breakEven)}`}`,
      ),
    ),
    ...listed(
      "Broken routes",
      broken.map(
        ({ classId, month, from, reasons }) =>
          `Month ${month}, ${say.className(classId)}${from.length > 0 ? `, on ${from.join(" and ")}` : ""}: ${reasons.join("; ")}`,
      ),
    ),
    ...listed(
      "What the caps are worth in month 1",
      duals.map(({ text }) => text),
    ),
    ...listed("To relax", toRelax),
    ...listed(
      "The cost rests most on",
      policy.tornado
        .slice(0, MOST_BARS)
        .map(({ input, lowUsd, highUsd }) => `${input}: ${usd(lowUsd)} to ${usd(highUsd)}`),
    ),
    ...listed("Not modelled", policy.notModelled),
  ].join("\n");
}

const allocatedInWords = (
  { classId, offeringId, share, requests, usd: paid, usdBetween, notes }: AllocationLine,
  say: Speaker,
): string =>
  `${say.className(classId)}: ${percent(share)} on ${say.offeringName(offeringId)}, ${fixed(requests, 0)} requests, ${usd(paid)}${usdBetween === undefined ? "" : `, between ${usd(usdBetween.low)} and ${usd(usdBetween.high)}`}${notes.length > 0 ? ` (${notes.map(noteText).join("; ")})` : ""}`;

/** Sums of the months by cloud and lab, and by commitment; they add up to the total. */
function ledgerInWords({ ledger, usdTotal }: PolicyResult, say: Speaker): string[] {
  const sums = new Map<string, number>();
  for (const { operatorId, labId, kind, usd: amount, note } of ledger) {
    const cloud = say.partyName(operatorId);
    const what = {
      usage: say.partyName(labId ?? ""),
      commitment: "commitment",
      provisioned: note ?? "units by the hour",
      egress: "data that leave",
    } as const;
    const key = `${cloud}, ${what[kind]}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [
    ...[...sums].toSorted(([, a], [, b]) => b - a).map(([key, sum]) => `${key}: ${usd(sum)}`),
    `Total: ${usd(usdTotal)}`,
  ];
}

function frontierInWords({ frontier, usdPerSupplier }: ScenarioResult): string {
  const points = frontier
    .filter(({ dominated, mark }) => !dominated || mark !== "other")
    .map(
      ({ name, usdPerMonth, quality, effectiveClouds, dominated, beatenBy, mark }) =>
        `${name}: ${usd(usdPerMonth)} a month, ${fixed(effectiveClouds, 2)} effective clouds${quality === null ? "" : `, quality ${fixed(quality, 3)}`}${mark === "other" ? "" : ` (${mark})`}${dominated ? (beatenBy === undefined ? ", leaves work unserved" : `, beaten by ${beatenBy}`) : ""}`,
    );
  const slope =
    usdPerSupplier === null
      ? "One more independent cloud can’t be had."
      : `One more independent cloud costs ${usd(usdPerSupplier)} a month.`;
  return ["Frontier", ...points.map((point) => `  - ${point}`), `  ${slope}`].join("\n");
}

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    - ${line}`)];

const usd = (amount: number): string =>
  `${Number(amount.toFixed(2)) < 0 ? "−" : ""}$${fixed(Math.abs(amount), 2)}`;
const percent = (share: number): string => `${fixed(share * 100, 2)} %`;
const between = ({ low, point, high }: Estimate): string =>
  low === high
    ? usd(low)
    : `${usd(low)} to ${usd(high)}${point === null ? "" : `, about ${usd(point)}`}`;
const fan = ({ p10, p50, p90, expectedShortfall }: Fan, say: (value: number) => string): string =>
  `P10 ${say(p10)}, P50 ${say(p50)}, P90 ${say(p90)}, worst tenth ${say(expectedShortfall)} on average`;
