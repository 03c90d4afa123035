/**
 * Hues that stay apart under colour-vision deficiency and in greyscale (Okabe &
 * Ito, Color Universal Design, 2008), darkened where needed for 3:1 against paper.
 */
const HUES = ["#0072b2", "#b8730a", "#007a5a", "#a8457f", "#2f8fbf", "#8a5a00", "#5b5b5b"] as const;

/** Each party keeps its hue in every chart and pack. */
const PARTY_HUES: Readonly<Record<string, string>> = {
  amazon: "#b8730a",
  microsoft: "#0072b2",
  google: "#007a5a",
  "google-deepmind": "#007a5a",
  deepseek: "#2f8fbf",
  nvidia: "#5f7f00",
  "meta-ai": "#7a5fb0",
  meta: "#7a5fb0",
  oracle: "#a8457f",
  anthropic: "#8a5a00",
  openai: "#5b5b5b",
  openrouter: "#2f8fbf",
};

/** The colour of a series: its party's own, else by its place among its fellows. */
export const seriesColor = (id: string, place: number): string =>
  PARTY_HUES[id] ?? HUES[place % HUES.length] ?? HUES[0];

/** The hue a party has everywhere; undefined where it has none of its own. */
export const partyColor = (id: string): string | undefined => PARTY_HUES[id];
