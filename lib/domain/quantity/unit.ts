/** What a number counts. A fact, a score and a figure each name one of these. */
export const UNITS = {
  usd: "US dollars",
  "usd-per-month": "US dollars a month",
  "usd-per-year": "US dollars a year",
  "usd-per-mtok": "US dollars per million tokens",
  "usd-per-usd": "dollars per dollar",
  "usd-per-gb": "US dollars per gigabyte",
  share: "share of the whole, 0 to 1",
  "index-0-1": "index from 0 to 1",
  "score-0-100": "score from 0 to 100",
  "hhi-points": "HHI points, 0 to 10,000",
  suppliers: "equally used suppliers",
  ratio: "ratio",
  days: "days",
  months: "months",
  years: "years",
  count: "count",
  "tokens-per-month": "tokens a month",
  gigabytes: "gigabytes",
  terabytes: "terabytes",
  gigawatts: "gigawatts",
} as const;

export type Unit = keyof typeof UNITS;
