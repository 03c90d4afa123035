/**
 * Names that benchmarks give models the catalog knows by another, kept by hand,
 * by benchmark: each checked against a list that has both. What a person says
 * under Data → Names goes before.
 */
export const KEPT_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  livebench: {
    // xAI's own list of aliases leads its beta names to the models of 0309.
    "grok-4.20-beta-0309-reasoning": "grok-4-20-reasoning",
    "grok-4.20-beta-0309-non-reasoning": "grok-4-20-non-reasoning",
  },
};
