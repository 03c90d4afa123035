import type { IndexDefinition } from "./index-definition.ts";

/** Indices that answer one question, in reading order. */
export type IndexGroup = {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly indices: readonly IndexDefinition[];
};
