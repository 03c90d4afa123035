import type { Chances } from "./scenario-file.ts";

const NO_SOURCE = "No source: taken as 0.";

/**
 * What may differ from today unless the company says otherwise.
 *
 * What nobody has published for a buyer's own sellers stands at 0 and says so,
 * rather than at a number that looks measured.
 */
export const DEFAULT_CHANCES: Chances = {
  priceDriftPerYear: 0,
  priceVolatilityPerYear: 0,
  priceJumpsPerYear: 0,
  priceJumpMeanLog: 0,
  priceJumpSdLog: 0,
  volumeSdPerMonth: 0,
  outagesPerYear: 12,
  outageMeanHours: 3.066,
  outageCommonCause: 0,
  exchangeRateSdPerYear: 0,
  sources: {
    priceDriftPerYear:
      "A fixed model’s list price stands until it is changed. The falls of 9 to 900 times a year (Epoch AI, March 2025) are for equal quality on whichever model is cheapest then.",
    priceVolatilityPerYear: NO_SOURCE,
    priceJumpsPerYear: NO_SOURCE,
    priceJumpMeanLog: NO_SOURCE,
    priceJumpSdLog: NO_SOURCE,
    volumeSdPerMonth: NO_SOURCE,
    outagesPerYear:
      "99.58 % over 90 days, a figure quoted from a status page: 36.8 hours a year. That it comes as one outage a month is our assumption.",
    outageMeanHours: "The same 36.8 hours a year, over twelve outages.",
    outageCommonCause: NO_SOURCE,
    exchangeRateSdPerYear: NO_SOURCE,
  },
};
