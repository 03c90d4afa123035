/** One decision of a router. What was not logged is null, and is not guessed. */
export type Decision = {
  /** Ids of the models it could choose between; null where the log does not say. */
  readonly candidates: readonly string[] | null;
  readonly chosen: string;
  /** What each candidate would have cost, in US dollars, in their order; null where not logged. */
  readonly usd: readonly number[] | null;
  /** How good each candidate's answer is or was predicted to be, in their order; null where not logged. */
  readonly quality: readonly number[] | null;
  /** Where it stands in the file, as a spreadsheet counts. */
  readonly row?: number;
};

/** What a model is to the company that runs the router. */
export const RELATIONS = ["own", "affiliated", "independent"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a model did in the company's own evaluation: what stands in for a log that does not say. */
export type Evaluated = { readonly usd: number; readonly quality: number };
