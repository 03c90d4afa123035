/** Longest texts, in letters, and the least room that a column of them is readable in. */
const ROOMS: readonly (readonly [number, string])[] = [
  [14, "sm:whitespace-nowrap"],
  [40, "sm:min-w-28"],
  [120, "sm:min-w-48"],
  [Infinity, "sm:min-w-80"],
];

/** The room a column needs so that no word in it is broken up letter by letter; on paper the page decides. */
export function roomFor(texts: readonly string[]): string {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  const room = ROOMS.find(([most]) => longest <= most)?.[1] ?? "";
  return `${room} print:min-w-0 print:whitespace-normal [overflow-wrap:anywhere]`;
}
