import type { Fact } from "./fact.ts";
import type { Source } from "./source.ts";

/** A fact with what a reader needs to judge it: whose it is, and its sources. */
export type FactNote = {
  readonly fact: Fact;
  /** The subject in words: "Amazon (AWS) – OpenAI, equity investment". */
  readonly about: string;
  readonly sources: readonly Source[];
};

export type FactNotes = ReadonlyMap<string, FactNote>;
