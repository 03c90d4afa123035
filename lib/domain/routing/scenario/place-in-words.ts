/** Lists of a scenario file, each as one of its members is called. */
const MEMBERS: Readonly<Record<string, string>> = {
  classes: "class",
  offerings: "offering",
  parties: "party",
  policies: "policy",
  shocks: "shock",
  commitments: "commitment",
  exits: "exit cost",
  provisioned: "provisioned throughput",
  tiers: "level",
  homes: "home",
  terms: "terms",
  prices: "price",
  scores: "score",
  currentSplit: "part",
  statistics: "bucket",
  steps: "step",
  clouds: "cloud",
  labs: "lab",
  owners: "owner",
  regions: "region",
  weights: "weight",
  bands: "band",
};

const NAME_KEYS = ["name", "id", "offeringId", "operatorId", "kind"] as const;

/**
 * Where in a scenario file something stands, as a person would say it.
 *
 * @param path keys and positions from the outermost on
 * @param file the value that was read, for the names of its members
 *
 * @example
 * placeInWords(["classes", 0, "batchShare"], file) // => "class “Chat”, batch share"
 */
export function placeInWords(path: readonly PropertyKey[], file: unknown): string {
  const words: string[] = [];
  let value = file;
  let list: string | undefined;
  for (const key of path) {
    value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
    if (typeof key === "number") {
      const name = nameOf(value);
      const noun = MEMBERS[list ?? ""] ?? "entry";
      if (list !== undefined && MEMBERS[list] !== undefined) words.pop();
      words.push(name === undefined ? `${noun} ${key + 1}` : `${noun} “${name}”`);
    } else words.push(spelled(String(key)));
    list = typeof key === "string" ? key : undefined;
  }
  return words.length === 0 ? "the file" : words.join(", ");
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  for (const key of NAME_KEYS) {
    const name: unknown = Reflect.get(value, key);
    if (typeof name === "string" && name.trim() !== "") return name;
  }
  return undefined;
}

/** `batchShare` as `batch share`; `usdPerMtok` keeps its abbreviations apart. */
const spelled = (key: string): string =>
  key.replaceAll(
    /([a-z])([A-Z])/g,
    (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
