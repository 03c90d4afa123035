/** Rows that are drawn, from the top, each with the key of the element it is drawn in. */
export type DrawnRows = ReadonlyMap<number, number>;

/**
 * Which element each row is drawn in when other rows come into sight. A row that
 * stays keeps its element; one that comes is drawn in that of a row that has
 * gone, where this leaves the elements in their order, else in a new one.
 *
 * @param before what was drawn
 * @param rows the places of the rows to draw, from the top
 * @param focused the row that had the focus: its element is given to no other, or who follows the focus would not hear of it
 *
 * @example
 * rowElements(new Map([[0, 7], [1, 8]]), [40, 41], null) // => new Map([[40, 7], [41, 8]])
 */
export function rowElements(
  before: DrawnRows,
  rows: readonly number[],
  focused: number | null,
): DrawnRows {
  const old = [...before].filter(([row]) => row !== focused || rows.includes(row));
  const stay = new Set(rows);
  const placeOf = new Map(old.map(([row], place) => [row, place]));
  const drawn = new Map<number, number>();
  let made = Math.max(-1, ...before.values());
  let next = 0;
  for (const row of rows) {
    const own = placeOf.get(row);
    const [gone, key] = old[own ?? next] ?? [];
    if (key !== undefined && gone !== undefined && (own !== undefined || !stay.has(gone))) {
      drawn.set(row, key);
      next = (own ?? next) + 1;
    } else {
      made += 1;
      drawn.set(row, made);
    }
  }
  return drawn;
}
