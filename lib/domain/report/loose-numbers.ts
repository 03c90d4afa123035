import { INDICES } from "../indices/registry.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { type Unit, UNITS } from "../quantity/unit.ts";
import { spelledFigures } from "./spelled-figures.ts";

/** A digit of any script, a fraction, or a numeral that is one sign, as ½, ² and Ⅳ are. */
const NUMERAL = /\p{N}/u;

const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** Days, months of a year, and numbers of the method that no pack works out: its lines, its limits and its names. */
const TERMS: readonly RegExp[] = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/gu,
  /^(?:19|20)\d{2}$/gu,
  new RegExp(`\\b(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}\\b`, "gu"),
  /\bG[1-5]\b/gu,
  /\bCR[123]\b/gu,
  /\bHill [012]\b/gu,
  /\b1\/HHI\b/gu,
  /\bP10 to P90\b/gu,
  /\badd up to 100 %/gu,
  /\bfrom 0, free to go, to 100\b/gu,
  /\bmiddle 90 % of what the facts allow\b/gu,
  /\b10 % line\b/gu,
  /\bthe line is 10 %/gu,
  /\b(?:below|at or above) 10 %$/gu,
  /\b(?:within|beyond|more than) (?:30|270) days\b/gu,
  /\b30 days (?:of transition|are not feasible)\b/gu,
  /\bmonths counted as 30 days\b/gu,
  /\bEU Data Act, Article 25\b/gu,
  /\b1,000 and 1,800 points are 0\.10 and 0\.18\b/gu,
  /\bOrders 0 and 1\b/gu,
  // The same, spelled out.
  /\bmiddle nine tenths of the draws\b/gu,
  /\bis known to stop a tenth of our work;/gu,
  /\bone dollar depends on its vendor, its lab and its host\b/gu,
  /\(a tenth less, a tenth more\)/gu,
  /\bwithin (?:two|seven) months$/gu,
  /\bTwo months of notice\b/gu,
  /\bseven months where\b/gu,
  /\bMonth \d+$/gu,
  /\b\d+ % of the way to the best quality\b/gu,
  // Which method and which draws: names of a version and of a run.
  /\bmethod \d+(?:\.\d+)*, (?:no draws|\d+ draws with seed \d+)\.$/gu,
];

/** The words of the method itself, longest first: what it calls a thing, and the landmarks it reads numbers by. */
const OF_THE_METHOD = [
  ...INDICES.flatMap(({ name, bands }) => [name, ...bands.map(({ label }) => label)]),
  ...Object.values(UNITS),
]
  .filter(holdsFigure)
  .toSorted((a, b) => b.length - a.length);

/** Whether words hold a numeral of any kind. */
export const holdsNumeral = (words: string): boolean => NUMERAL.test(words);

/** Whether words hold a numeral, or a figure that is spelled out. */
export function holdsFigure(words: string): boolean {
  return NUMERAL.test(words) || spelledFigures(words).length > 0;
}

/**
 * Whether a number stands among words, in figures or spelled out (`spelledFigures` says what
 * counts), that is neither part of a name, nor a day, nor a number of the method itself, nor
 * one that a claim beside them states.
 *
 * @param names what the world calls things, with digits in them
 * @param spoken numbers that claims state, as `spokenForms` writes them
 *
 * @example
 * hasLooseNumber("Ties of Hut 8", ["Hut 8"]); // => false
 * hasLooseNumber("There are 31 of them", []); // => true
 */
export function hasLooseNumber(
  words: string,
  names: readonly string[],
  spoken: readonly string[] = [],
): boolean {
  if (!holdsFigure(words)) return false;
  return holdsFigure(spoken.reduce(without, withoutNamesAndTerms(words, names)));
}

/** Words without what the record calls things, without days, and without numbers of the method. */
export function withoutNamesAndTerms(words: string, names: readonly string[]): string {
  const named = [...names].toSorted((a, b) => b.length - a.length);
  const withoutNames = [...named, ...OF_THE_METHOD].reduce(without, words);
  return TERMS.reduce((rest, term) => rest.replace(term, " "), withoutNames);
}

/** The words without a part of them, where that stands for itself: a “3” is no part of “31”. */
function without(words: string, part: string): string {
  if (part === "" || !words.includes(part)) return words;
  const letters = part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return words.replaceAll(
    new RegExp(
      `(?<![\\p{L}\\p{N}\\p{M}\\p{Cf}]|[\\p{N}][.,])${letters}(?![\\p{L}\\p{N}\\p{M}\\p{Cf}]|[.,][\\p{N}])`,
      "gu",
    ),
    " ",
  );
}

/** How the words beside a number may write it: whole, or as per cent where it is a share. */
export const spokenForms = ({
  value,
  unit,
}: {
  readonly value: Estimate | null;
  readonly unit: Unit;
}): string[] =>
  value === null
    ? []
    : [value.low, value.point, value.high].flatMap((number) =>
        number === null
          ? []
          : unit === "share"
            ? [`${Math.round(number * 1000) / 10} %`, `${Math.round(number * 100)} %`]
            : [`${number}`, number.toLocaleString("en-US")],
      );
