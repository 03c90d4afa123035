import { groupedBy } from "../catalog/grouped-by.ts";
import { byText } from "../quantity/text-order.ts";
import type { MatchedBy } from "./match-model.ts";
import { splitName } from "./model-name.ts";

/** A name that scores are kept under, or that somebody said something of, and the model it stands for. */
export type BenchmarkName = {
  /** A benchmark's id, a feed's, or "bill". */
  readonly namespace: string;
  /** What is to be named: without the effort, where several levels have scores. */
  readonly name: string;
  /** The entries that bear it, as their table has them. */
  readonly statedNames: readonly string[];
  readonly modelId: string | null;
  /** How the model was found; null where none was. */
  readonly by: MatchedBy | null;
  /** What somebody said it stands for; null where nobody did. */
  readonly said: { readonly modelId: string; readonly by: string | null } | null;
};

/** One entry of a benchmark, read. */
export type NamedEntry = {
  readonly namespace: string;
  readonly statedName: string;
  readonly modelId: string | null;
  readonly by: MatchedBy | null;
};

type Said = ReadonlyMap<string, NonNullable<BenchmarkName["said"]>>;

/**
 * Names to be looked at: one for all effort levels of a model, those without a
 * model first.
 *
 * @param said what people said, by namespace and name
 */
export function benchmarkNames(
  entries: readonly NamedEntry[],
  said: ReadonlyMap<string, Said>,
): BenchmarkName[] {
  const ofEntries = groupedBy(entries, ({ namespace, statedName, modelId }) =>
    JSON.stringify([namespace, splitName(statedName).identity, modelId]),
  ).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { namespace, statedName, modelId, by } = first;
    const statedNames = [...new Set(group.map((one) => one.statedName))].toSorted(byText);
    const split = splitName(statedName);
    const own = said.get(namespace);
    const named = statedNames
      .flatMap((one) => splitName(one).candidates)
      .find((candidate) => own?.has(candidate));
    const name = named ?? (statedNames.length === 1 ? (split.candidates[0] ?? "") : split.identity);
    return [{ namespace, name, statedNames, modelId, by, said: own?.get(name) ?? null }];
  });
  const covered = new Set(ofEntries.map(({ namespace, name }) => `${namespace} ${name}`));
  const others = [...said].flatMap(([namespace, own]) =>
    [...own].flatMap(([name, one]): BenchmarkName[] =>
      covered.has(`${namespace} ${name}`)
        ? []
        : [{ namespace, name, statedNames: [], modelId: one.modelId, by: "alias", said: one }],
    ),
  );
  return [...ofEntries, ...others].toSorted(
    (a, b) =>
      Number(a.modelId !== null) - Number(b.modelId !== null) ||
      byText(a.namespace, b.namespace) ||
      byText(a.name, b.name),
  );
}
