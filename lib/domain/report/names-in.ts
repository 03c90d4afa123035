import type { PackInputs } from "./pack-inputs.ts";
import { holdsFigure } from "./loose-numbers.ts";

/** Under these words a record says what something is called. */
const NAMING = new Set(["name", "label", "vendorName", "sellerModelId", "legalName"]);

/**
 * What the record calls things that have digits, or figures in words, in their names, as “GPT-5” has: parties,
 * models, contracts, work, scenarios and their parts, subjects of facts, and the last pack.
 */
export function namesIn(inputs: PackInputs): string[] {
  const { portfolio, market, parties, routers, scenarios, facts, previous } = inputs;
  const found = new Set<string>();
  const walk = (part: unknown, key: string): void => {
    if (typeof part === "string") {
      if (NAMING.has(key)) found.add(part);
    } else if (Array.isArray(part)) for (const item of part) walk(item, key);
    else if (typeof part === "object" && part !== null)
      for (const [name, item] of Object.entries(part)) walk(item, name);
  };
  walk([portfolio, market, parties, routers, scenarios], "");
  for (const { about } of facts) found.add(about);
  if (previous !== null) found.add(previous.edition);
  // A name without a letter would let a bare number pass.
  return [...found].filter((name) => holdsFigure(name) && /\p{L}/u.test(name));
}
