import { listed, type Words } from "../portfolio/findings.ts";
import { DIMENSIONS } from "./dimension.ts";
import type { Exposure } from "./exposure.ts";

/** What an exposure says: a headline, and one sentence for each of the three answers. */
export type ExposureFindings = {
  readonly headline: string;
  readonly operational: string;
  readonly economic: string;
  readonly recirculation: string;
};

/** The findings of one dimension, worded by the caller's format. */
export const exposureFindings = (
  exposure: Exposure,
  words: Pick<Words, "share" | "suppliers">,
): ExposureFindings => ({
  headline: headline(exposure, words),
  operational: operationalSentence(exposure, words),
  economic: economicSentence(exposure, words),
  recirculation: recirculationSentence(exposure, words),
});

function headline({ operational, economic, dimension }: Exposure, { share }: Wording): string {
  const [top] = operational.parties;
  if (top === undefined)
    return `Nobody has said which ${DIMENSIONS[dimension].plural} our work depends on`;
  const { low, high } = top.score.value;
  if (low === 0) {
    const alike = operational.parties.filter(({ score }) => score.value.high === high);
    const whom = alike.map(({ label }) => inSentence(label, dimension)).slice(0, 3);
    return `Up to ${high === 1 ? "all" : share(ends(high))} of our work may stop without ${whom.join(" or ")}, and nothing on record says how much does`;
  }
  const stops = `${low === 1 ? "All" : capital(share(top.score.value))} of our work stops without ${inSentence(top.label, dimension)}`;
  return economic.undisclosedShare.high === 0
    ? stops
    : `${stops}; ${share(economic.undisclosedShare)} of the money ends where nobody says`;
}

/** Some countries have an article inside a sentence. */
const inSentence = (label: string, dimension: Exposure["dimension"]): string =>
  dimension === "country" && /^(?:United|Netherlands|Philippines|Czech Republic)/.test(label)
    ? `the ${label}`
    : label;

type Wording = Pick<Words, "share" | "suppliers">;

function operationalSentence({ operational, dimension }: Exposure, { share }: Wording): string {
  const { name, plural } = DIMENSIONS[dimension];
  const above = operational.parties.filter(({ line }) => line === "above");
  const open = operational.parties.filter(({ line }) => line === "cannot-tell");
  const stuck = above.map(
    ({ label, withoutAlternative }) =>
      `${inSentence(label, dimension)} (${share(withoutAlternative)})`,
  );
  if (operational.parties.length === 0)
    return `Whom the work depends on is not known: ${operational.open.questions[0] ?? "nothing is on record"}`;
  if (above.length > 0)
    return `A tenth or more of our work has no alternative to ${listed(stuck)}.`;
  if (open.length > 0)
    return `Whether a tenth of our work has no alternative cannot be told for ${open.length === 1 ? (open[0]?.label ?? "") : `${open.length} ${plural}`}.`;
  return `There is no ${name.toLowerCase()} to which a tenth or more of our work has no alternative.`;
}

function economicSentence({ measures, economic, dimension }: Exposure, words: Wording): string {
  const { plural } = DIMENSIONS[dimension];
  const { effective: before } = measures.invoiced;
  const { effective: after } = measures.lookThrough;
  if (before === null || after === null)
    return `As invoiced the money is spread as over ${before === null ? "an unknown number of" : words.suppliers(before)} vendors; looked through, none of it can be followed to ${plural}.`;
  const invoices = `The invoices count as ${words.suppliers(before)} equal ${before.high === 1 ? "recipient" : "recipients"}`;
  return economic.undisclosedShare.high === 0
    ? `${invoices}, the ends of the money as ${words.suppliers(after)}.`
    : `${invoices}, the ends of the money as ${words.suppliers(after)}, depending on where the undisclosed ${words.share(economic.undisclosedShare)} goes.`;
}

function recirculationSentence({ recirculation }: Exposure, { share }: Wording): string {
  const { value } = recirculation.score;
  const flowing = recirculation.loops.filter(({ returned }) => returned.value.high > 0).length;
  return value.high === 0
    ? "None of our spend is known to come back round to an investor of a lab."
    : `${capital(share(value))} of our spend ${flowing === 0 ? "may come" : "comes"} back round to ${flowing === 1 ? "an investor of a lab" : "investors of labs"}, in ${flowing === 1 ? "one loop" : `${flowing} loops`} on record.`;
}

const ends = (value: number) => ({ low: value, point: value, high: value });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
