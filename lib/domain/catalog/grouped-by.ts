/** Items by their key, keys in order of first appearance. */
export function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Items with the same key side by side, keys in order of first appearance. */
export const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [
  ...byKey(items, keyOf).values(),
];
