import {
  flowingLoopsClaim,
  materialClaim,
  openLinesClaim,
  recipientsClaim,
  recirculationClaim,
  stopsClaim,
  stuckClaim,
  undisclosedClaim,
} from "../report/claims-of-exposure.ts";
import { counted, listedPhrases, named, type Phrase, phrase, said } from "../report/phrase.ts";
import { DIMENSIONS } from "./dimension.ts";
import type { Exposure } from "./exposure.ts";

/** What an exposure says: a headline, and one sentence for each of the three answers. */
export type ExposureFindings = {
  readonly headline: Phrase;
  /** How many parties a tenth of the work stops without: what the bars of it show. */
  readonly stops: Phrase;
  readonly operational: Phrase;
  readonly economic: Phrase;
  readonly recirculation: Phrase;
};

/** The findings of one dimension, as a page and a pack say them alike. */
export const exposureFindings = (exposure: Exposure): ExposureFindings => ({
  headline: headline(exposure),
  stops: stopsSentence(exposure),
  operational: operationalSentence(exposure),
  economic: economicSentence(exposure),
  recirculation: recirculationSentence(exposure),
});

function headline(exposure: Exposure): Phrase {
  const { operational, economic, dimension } = exposure;
  const [top] = operational.parties;
  if (top === undefined)
    return phrase`Nobody has said which ${DIMENSIONS[dimension].plural} our work depends on`;
  const { low, high } = top.score.value;
  const stopped = stopsClaim(top, dimension);
  if (low === 0) {
    const alike = operational.parties.filter(({ score }) => score.value.high === high);
    const whom = alike.slice(0, 3).map(({ label }) => inSentence(label, dimension));
    const either = whom.flatMap((one, i) => (i === 0 ? one : [" or ", ...one]));
    return phrase`Up to ${high === 1 ? "all" : said(stopped, "most")} of our work may stop without ${either}, and nothing on record says how much does`;
  }
  const stops = phrase`${low === 1 ? "All" : said(stopped)} of our work stops without ${inSentence(top.label, dimension)}`;
  return economic.undisclosedShare.high === 0
    ? stops
    : phrase`${stops}; ${said(undisclosedClaim(exposure))} of the money ends where nobody says`;
}

/** Some countries have an article inside a sentence. */
const inSentence = (label: string, dimension: Exposure["dimension"]): Phrase =>
  dimension === "country" && /^(?:United|Netherlands|Philippines|Czech Republic)/.test(label)
    ? phrase`the ${named(label)}`
    : [named(label)];

function stopsSentence(exposure: Exposure): Phrase {
  const { name, plural } = DIMENSIONS[exposure.dimension];
  const noun = { one: name.toLowerCase(), many: plural };
  const over = materialClaim(exposure, "stops");
  const may = materialClaim(exposure, "may-stop");
  if (over.value?.high === 0)
    return phrase`No ${noun.one} is known to stop a tenth of our work; ${said(may)} may`;
  const more = may.value?.high === 0 ? [] : phrase`; ${said(may)} more may`;
  return phrase`${{ ...said(over), noun }} ${over.value?.high === 1 ? "stops" : "each stop"} a tenth or more of our work${more}`;
}

function operationalSentence(exposure: Exposure): Phrase {
  const { operational, dimension } = exposure;
  const { name, plural } = DIMENSIONS[dimension];
  const above = operational.parties.filter(({ line }) => line === "above");
  const open = operational.parties.filter(({ line }) => line === "cannot-tell");
  const stuck = above.map(
    (party) =>
      phrase`${inSentence(party.label, dimension)} (${said(stuckClaim(party, dimension))})`,
  );
  const [question] = operational.open.questions;
  if (operational.parties.length === 0)
    return phrase`Whom the work depends on is not known: ${question === undefined ? "nothing is on record" : named(question)}`;
  if (above.length > 0)
    return phrase`A tenth or more of our work has no alternative to ${listedPhrases(stuck)}.`;
  const [only] = open;
  if (only !== undefined)
    return phrase`Whether a tenth of our work has no alternative cannot be told for ${open.length === 1 ? named(only.label) : { ...said(openLinesClaim(exposure)), noun: { one: name.toLowerCase(), many: plural } }}.`;
  return phrase`There is no ${name.toLowerCase()} to which a tenth or more of our work has no alternative.`;
}

function economicSentence(exposure: Exposure): Phrase {
  const { measures, economic, dimension } = exposure;
  const { plural } = DIMENSIONS[dimension];
  const { effective: before } = measures.invoiced;
  const { effective: after } = measures.lookThrough;
  const invoiced =
    before === null
      ? "an unknown number of"
      : said(recipientsClaim(exposure, "invoiced", before), "spoken-interval");
  if (before === null || after === null)
    return phrase`As invoiced the money is spread as over ${invoiced} vendors; looked through, none of it can be followed to ${plural}.`;
  const ends = said(recipientsClaim(exposure, "look-through", after), "spoken-interval");
  const invoices = phrase`The invoices count as ${invoiced} equal ${before.high === 1 ? "recipient" : "recipients"}`;
  return economic.undisclosedShare.high === 0
    ? phrase`${invoices}, the ends of the money as ${ends}.`
    : phrase`${invoices}, the ends of the money as ${ends}, depending on where the undisclosed ${said(undisclosedClaim(exposure))} goes.`;
}

function recirculationSentence(exposure: Exposure): Phrase {
  const { score, loops } = exposure.recirculation;
  const flowing = loops.filter(({ returned }) => returned.value.high > 0).length;
  return score.value.high === 0
    ? phrase`None of our spend is known to come back round to an investor of a lab.`
    : phrase`${said(recirculationClaim(exposure))} of our spend ${flowing === 0 ? "may come" : "comes"} back round to ${flowing === 1 ? "an investor of a lab" : "investors of labs"}, in ${flowing === 1 ? "one loop" : counted(flowingLoopsClaim(exposure), "loop")} on record.`;
}
