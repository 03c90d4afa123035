/** Fields that hold ids of facts, wherever they stand. */
const LISTS = ["facts", "splitFacts"];
const SINGLE = "factId";

/**
 * Ids of all facts that a value of plain data names: what was read from facts
 * carries their ids in fields of these names, or the fact itself. Each once.
 *
 * @example
 * factIdsIn({ spend: { value: 7, facts: ["a"] }, claims: [{ factId: "b" }] }); // => ["a", "b"]
 */
export function factIdsIn(value: unknown): string[] {
  const found = new Set<string>();
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) continue;
    if ("recordedAt" in one && "citations" in one && "id" in one && typeof one.id === "string")
      found.add(one.id);
    for (const [key, field] of Object.entries(one)) {
      if (key === SINGLE && typeof field === "string") found.add(field);
      if (LISTS.includes(key) && Array.isArray(field))
        for (const id of field) if (typeof id === "string") found.add(id);
      left.push(field);
    }
  }
  return [...found].toSorted();
}
