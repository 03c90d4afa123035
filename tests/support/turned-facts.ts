/** Inputs in which what one fact states is another, for laws about what rests on what. */

/** Where a number stands in a value of plain data. */
type Path = readonly (string | number)[];

/** Numbers that the same facts state, by the ids of these facts, with a comma between. */
export type NumbersOfFacts = ReadonlyMap<string, readonly Path[]>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Ids that a value names itself, as inputs name them; nothing where it names none. */
function named(value: Readonly<Record<string, unknown>>): string[] {
  const all = [value["facts"], value["splitFacts"], [value["factId"]]];
  const ids = all.flatMap((one) => (Array.isArray(one) ? one : []));
  return ids.filter((id): id is string => typeof id === "string");
}

/**
 * Every number of inputs that names the facts it was read from, in itself or in what
 * holds it; a number within something that names facts of its own is under those.
 */
export function numbersOfFacts(inputs: unknown): NumbersOfFacts {
  const found = new Map<string, Path[]>();
  const walk = (value: unknown, path: Path, facts: string) => {
    if (typeof value === "number") {
      if (facts !== "") found.set(facts, [...(found.get(facts) ?? []), path]);
      return;
    }
    if (!isRecord(value)) return;
    const own = Array.isArray(value) ? [] : named(value);
    const under = own.length === 0 ? facts : [...new Set(own)].toSorted().join(",");
    for (const [key, part] of Object.entries(value)) walk(part, [...path, key], under);
  };
  walk(inputs, [], "");
  return found;
}

/** The same inputs with some of their numbers a part smaller. */
export function turned<Inputs>(inputs: Inputs, places: readonly Path[], by: number): Inputs {
  const copy = structuredClone(inputs);
  for (const path of places) {
    const last = path.at(-1) ?? "";
    let holder: unknown = copy;
    for (const key of path.slice(0, -1)) holder = isRecord(holder) ? holder[key] : undefined;
    if (!isRecord(holder)) continue;
    const value = holder[last];
    if (typeof value === "number") Object.assign(holder, { [last]: value * by });
  }
  return copy;
}
