import { FEEDS } from "../domain/catalog/feed.ts";
import { benchmarkOf } from "../domain/quality/benchmark.ts";

/** Whose names they are, in words: a feed's, a benchmark's, or those of bills. */
export function namespaceText(namespace: string): string {
  if (namespace === "bill") return "Bills";
  const feed = Object.entries(FEEDS).find(([id]) => id === namespace);
  return feed === undefined ? benchmarkOf(namespace).name : feed[1].name;
}
