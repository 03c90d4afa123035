/**
 * An id nobody has yet: the one that is wanted, or with a number behind it.
 *
 * @example
 * freeId("chat", new Set(["chat"])) // => "chat-2"
 */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id)) return id;
  }
}
