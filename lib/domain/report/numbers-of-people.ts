import { isMoney } from "./redaction.ts";
import type { BoardReport } from "./board-report.ts";
import type { Claim } from "./claim.ts";
import { withoutNamesAndTerms } from "./loose-numbers.ts";
import type { Obstacle } from "./obstacles.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { spelledFigures } from "./spelled-figures.ts";

/** Signs that turn the order of what follows: a reader sees 21 where 12 is written. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};
const SCALE = Object.keys(SCALES).join("|");
const CURRENCY = "\\p{Sc}|US\\$|\\b(?:USD|EUR|GBP|CHF|JPY|CNY)";
const PER_CENT = "%|‰|٪|per ?cent";

/** A numeral with all that belongs to it: sign and currency before, scale and unit behind, whatever stands between its digits. */
const NUMBER = new RegExp(
  `(?<sign>[-−–] ?)?(?<money>(?:${CURRENCY}) ?)?(?<![\\p{L}\\p{M}_])(?<digits>\\p{N}(?:[.,'’ \\u00a0\\u202f×·*/^:⁄]?[\\p{N}\\p{M}\\p{Cf}])*)(?: ?(?<scale>${SCALE})(?![\\p{L}\\p{N}]))?(?<unit> ?(?:${PER_CENT}))?(?<rest>\\p{L}*)`,
  "giu",
);
const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Years, quarters, places in an order, and what is numbered: numerals that count nothing. */
const NO_COUNTS: readonly RegExp[] = [
  /\b(?:Q[1-4]|H[12]|FY)[ -]?'?(?:(?:19|20)?\d{2}\b)?/gu,
  /\b(?:in|by|until|since|for|from|to|of|and|or|[–-]) ?(?:19|20)\d{2}\b(?! ?\p{L})/gu,
  /\b(?:19|20)\d{2}\b(?=$|[.,;:)”"!?–-]| (?:to|and|until)\b)/gu,
  /\b\d{1,3}(?:st|nd|rd|th)\b/gu,
  /\b(?:option|phase|version|edition|step|part|plan|tier|level|section|article|chapter|scenario|question|number|no\.|item|stage) \d{1,3}\b(?![.,]?\d| ?(?:%|‰|\p{Sc}))/giu,
];

type Words = { readonly place: string; readonly words: string; readonly isReason?: true };

/** What people wrote that a pack prints: read by nobody else before it leaves, unlike what is on record. */
const wordsOfPeople = ({ choices, scenarios }: PackInputs): Words[] => [
  { place: "The title", words: choices.title },
  { place: "The line of confidentiality", words: choices.confidentiality },
  ...choices.decisions.flatMap(({ question, options }) => [
    { place: "What is asked", words: question },
    ...options.map(({ name }) => ({ place: `An answer to “${question}”`, words: name })),
  ]),
  ...scenarios.flatMap(({ name, file }) => [
    { place: "The name of a scenario", words: name },
    { place: `The note of the scenario “${name}”`, words: file.note },
  ]),
  ...choices.overrides.map(({ reason }) => ({
    place: "A reason that is printed",
    words: reason,
    isReason: true as const,
  })),
];

/**
 * Numbers in what people wrote for a pack (title, line of confidentiality, questions and
 * answers, names and notes of scenarios, reasons) that none of its claims states, in any
 * script, in figures or spelled out, and signs that would turn the order of digits.
 *
 * A numeral is stated where a claim has it, rounded as it is written: money as money,
 * per cent as a share. Names on record, days, years, quarters, places in an order and
 * numbered things (“Q3 2026”, “the 2nd”, “phase 2”) state nothing. What is spelled out is
 * never held against claims: it is to be written as a claim has it. A reason lets pass what
 * it is given for, and may hold no number itself. Names that measure (“50 % Cloud”) are told
 * wherever they stand on record.
 *
 * @example
 * obstaclesInWords(report, inputs).map(({ sentence }) => sentence)
 */
export function obstaclesInWords(report: BoardReport, inputs: PackInputs): Obstacle[] {
  const printed = JSON.stringify(report);
  const isPrinted = (words: string) => printed.includes(JSON.stringify(words).slice(1, -1));
  const own = new Set(inputs.scenarios.map(({ name }) => name));
  const names = (report.names ?? []).filter((name) => !own.has(name));
  const written = wordsOfPeople(inputs)
    .filter(({ words }) => words !== "" && isPrinted(words))
    .flatMap(({ place, words, isReason }) =>
      unclaimedFigures(words, names, report.claims).map((figure) =>
        inWords(place, figure, isReason === true),
      ),
    );
  const recorded = names.flatMap((name) =>
    measures(name, report.claims).map((figure) => inWords(`The name “${name}”`, figure, false)),
  );
  const turned = TURNING.exec(printed);
  return [
    ...written,
    ...recorded,
    ...(turned === null
      ? []
      : [turning(printed.slice(Math.max(0, turned.index - 40), turned.index))]),
  ];
}

const inWords = (place: string, figure: string, isReason: boolean): Obstacle => ({
  code: "number-in-words",
  place,
  sentence: isReason
    ? `A reason says “${figure}”, which no claim of this pack states. A reason is printed, too: write it without the number.`
    : `“${figure}” stands in words that somebody wrote, and no claim of this pack states it. Write it without the number, or as a claim has it, or give a reason that is printed.`,
  mayBeOverridden: !isReason,
});

const turning = (before: string): Obstacle => ({
  code: "number-in-words",
  place: `Behind “…${before.split('"').at(-1)?.trim() ?? ""}”`,
  sentence:
    "A sign that nobody sees turns the order of letters and digits there. Take it out where it is on record, and make the draft anew.",
  mayBeOverridden: false,
});

/** Numbers among words that are no claim’s, as they stand there. */
export function unclaimedFigures(
  words: string,
  names: readonly string[],
  claims: readonly Claim[],
): string[] {
  const bare = NO_COUNTS.reduce(
    (rest, pattern) => rest.replace(pattern, " "),
    withoutNamesAndTerms(words, names),
  );
  return [...new Set([...measures(words, claims), ...numerals(bare, claims), ...spelled(bare)])];
}

/** Amounts and per cents that no claim states, and magnitudes that are spelled out: no name excuses them. */
const measures = (words: string, claims: readonly Claim[]): string[] => [
  ...numerals(words, claims, ({ money, scale, unit }) =>
    Boolean(money ?? unit ?? (scale && scale.length > 2)),
  ),
  ...spelled(words).filter((figure) => /ll?ion|hundred|thousand|cent|dollar|euro/u.test(figure)),
];

/** What is spelled out, but for the “million” of “4.2 million”, which belongs to its numeral. */
const spelled = (words: string): string[] => spelledFigures(words.replace(NUMBER, " $<rest> "));

type Parts = Partial<Record<"sign" | "money" | "digits" | "scale" | "unit" | "rest", string>>;

const numerals = (
  words: string,
  claims: readonly Claim[],
  isMeant: (parts: Parts) => boolean = () => true,
): string[] =>
  [...words.matchAll(NUMBER)].flatMap(({ 0: whole, groups }) => {
    const parts: Parts = groups ?? {};
    const { money, unit, scale, rest = "" } = parts;
    // Letters and digits in one word are what something is called, as in “8b” and “B2B”.
    const isCalled =
      rest !== "" && money === undefined && unit === undefined && scale === undefined;
    return !isMeant(parts) || isCalled || claims.some((claim) => states(claim, parts))
      ? []
      : [whole.trim()];
  });

/** Whether a claim states a number as it is written, rounded to the last place that is shown. */
function states(
  { value, unit: of }: Claim,
  { sign, money, digits = "", scale, unit }: Parts,
): boolean {
  if (value === null || !PLAIN.test(digits)) return false;
  const isShare = unit !== undefined;
  if (isMoney(of) !== (money !== undefined) || (of === "share") !== isShare) return false;
  const size = (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1)) / (isShare ? 100 : 1);
  const places = digits.split(".")[1]?.length ?? 0;
  const shown = Number(digits.replaceAll(",", "")) * (sign === undefined ? 1 : -1);
  return [value.low, value.point, value.high].some(
    (end) => end !== null && (end / size).toFixed(places) === shown.toFixed(places),
  );
}
