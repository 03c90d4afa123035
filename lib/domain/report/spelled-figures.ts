/** Marks that stand on letters, and signs that nobody sees: none of them makes another word. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/** Letters of other alphabets that look like Latin ones. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аaеeоoрpсcуyхxіiјjѕsһhԁdοoνvιiαaκkρpτtηn".matchAll(/(.)(.)/gu)].map(([, sign, letter]) => [
    sign,
    letter,
  ]),
);

const ALIKES = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "gu");
/** Signs that hide nothing, as nearly all words are made of: looked at as they are, in a tenth of the time. */
const OPEN = /^[ -~“”‘’–…→]*$/u;

const SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS = "twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety";
const MAGNITUDES =
  "hundreds?|thousands?|milli(?:on|ard)\\p{L}*|billi(?:on|ard)\\p{L}*|trillions?|dozens?|lakhs?|crores?";
const PER_CENT = "per[ -]?cents?|pct|percentage points?|basis points?|bps|%";
const MONEY =
  "us dollars?|dollars?|euros?|pounds?|francs?|yen|yuan|rupees?|cents?|usd|eur|gbp|chf|jpy|cny";
const TIMES = "days?|weeks?|months?|quarters?|years?|hours?|minutes?|seconds?";
const PARTS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth";
const BY = "by|to|at|for|nearly|about|around|roughly|almost|over|under|than|lose|save|cut";
const OF = "of|less|more|cheaper|dearer|lower|higher|fewer|above|below|off|is|are|was|were";

/** Before and behind a word; a hyphen holds words together. */
const [FROM, TO] = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
const pattern = (body: string): RegExp => new RegExp(`${FROM}(?:${body})${TO}`, "gu");

const FIGURES: readonly RegExp[] = [
  // “Per million tokens” is a unit.
  new RegExp(`(?<!\\bper )${FROM}(?:(?:${SMALL}|an?|one)[ -])?(?:${MAGNITUDES})${TO}`, "gu"),
  pattern(`(?:${TENS})(?:[ -](?:one|${SMALL}))?|${TEENS}`),
  // One day, one year and one point are turns of speech; one per cent and one dollar are not.
  pattern(`(?:zero|nil|one|${SMALL})[ -](?:${PER_CENT}|${MONEY})`),
  pattern(`(?:${SMALL})[ -](?:${TIMES}|times)`),
  pattern(`(?:${SMALL})[ -](?:${PARTS.replace("quarter|", "")})s`),
  // “A third vendor” and “a quarter later” are no parts of anything.
  pattern(`(?:an?|one|${SMALL})[ -](?:${PARTS})s?(?= (?:${OF})${TO})`),
  pattern(`(?:${BY}) (?:an?|one|${SMALL})[ -](?:${PARTS})s?(?! \\p{L})`),
  // The first half and half a year are times; what is half-hearted has another sense.
  new RegExp(
    `(?<!\\b(?:first|second|next|last|other|this|each) )${FROM}half(?!-\\p{L}|[ -]year|[ -]yearly)${TO}`,
    "gu",
  ),
  pattern("halves|halved|halving"),
  pattern("(?:doubl|trebl|tripl|quadrupl)(?:ed|es|ing)"),
  pattern("(?:double|treble|triple|quadruple|twice|thrice) (?:the|our|its|their|what|that|as)"),
  pattern(`(?:${SMALL}|${TENS}|hundred|thousand|many)-?fold`),
  // Two signs or more of a numeral written in Han letters.
  /[〇零一二三四五六七八九十百千万萬亿億兆]{2,}/gu,
];

/** Without one of these no figure stands among words: most words are done with at once. */
const BEGINNINGS =
  /(?<![a-z])(?:hund|thou|mill|bill|trill|doz|lakh|cror|twen|thir|fou?r|fif|six|seve|eigh|nin|zero|nil|one|two|three|five|ten|eleven|twelve|hal[fv]|doubl|trebl|tripl|quad|twice|thrice|many|quart)|[〇零一二三四五六七八九十百千万萬亿億兆]/u;

/** Numerals of Roman letters where they measure; “Phase II” and “Article IV” count nothing. */
const ROMAN = new RegExp(
  `(?:\\p{Sc} ?|\\b(?:USD|EUR|GBP|CHF) )[IVXLCDM]+\\b|\\b[IVXLCDM]+ ?(?:${PER_CENT}|${MONEY}|${TIMES}|${MAGNITUDES})${TO}`,
  "gu",
);

/** Pictures of numbers, which are no letters: keycaps, dice. */
const PICTURES = /[💯🔟⚀-⚅]/gu;

/**
 * Figures that are spelled out among words, as they stand there: held to the same rule as
 * numerals, for who reads “three quarters of our spend” has read 75 %.
 *
 * What counts: a magnitude (“hundred”, “millions”, “a dozen”); a number above twelve; a
 * smaller one that measures, before per cent, money or time (“five per cent”, “two
 * years”); a part (“half”, “a third of”, “two thirds”); a multiple (“doubled”, “twice
 * as”, “tenfold”); Roman numerals and Han numerals that measure, and pictures of numbers.
 * Marks on letters, signs that nobody sees and look-alikes of other alphabets hide none.
 *
 * What does not: counts up to twelve of things (“two options”, “one of”, “four vendors”),
 * order (“first”, “third party”, “second source”), units (“per million tokens”), times
 * of the year (“the first half”, “a half-year”), and words of other languages, but for
 * those that begin as million and billion do.
 *
 * @example
 * spelledFigures("It saves twelve million, or a third of the bill"); // => ["twelve million", "a third"]
 * spelledFigures("One of two options for a third party"); // => []
 */
export function spelledFigures(words: string): string[] {
  const isOpen = OPEN.test(words);
  const shown = isOpen ? words : words.normalize("NFKD").replaceAll(UNSEEN, "");
  // Dashes and spaces of any length hold words together as one of each does.
  const seen = shown.replaceAll(/\s+/gu, " ").replaceAll(/ ?\p{Pd}+ ?/gu, "-");
  const lower = seen.toLowerCase();
  const plain = isOpen ? lower : lower.replaceAll(ALIKES, (sign) => ALIKE[sign] ?? sign);
  return [
    ...(BEGINNINGS.test(plain) ? FIGURES.flatMap((figure) => plain.match(figure) ?? []) : []),
    ...(seen.match(ROMAN) ?? []),
    ...(seen.match(PICTURES) ?? []),
  ].map((found) => found.trim());
}
