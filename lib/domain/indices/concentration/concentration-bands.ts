/**
 * Landmarks on the Herfindahl-Hirschman index, from 0 to 1.
 *
 * @param reference place of the authority's page among the references of the index
 */
export const concentrationBands = (reference: number) =>
  [
    { from: 0, label: "unconcentrated", reference },
    { from: 0.1, label: "moderately concentrated", reference },
    { from: 0.18, label: "highly concentrated", reference },
  ] as const;
