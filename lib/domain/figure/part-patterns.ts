/** White marks over the colours of a stack, so that its parts are told apart on grey paper too. */
const MARKS = [
  "",
  `<path d="M0 5L5 0" stroke="#ffffff" stroke-width="0.9"/>`,
  `<circle cx="2.5" cy="2.5" r="0.8" fill="#ffffff"/>`,
  `<path d="M2.5 0V5" stroke="#ffffff" stroke-width="0.8"/>`,
  `<path d="M0 2.5H5" stroke="#ffffff" stroke-width="0.8"/>`,
] as const;

/** Definitions of the marks, for a drawing that uses them. */
export const PART_PATTERNS = MARKS.slice(1)
  .map(
    (mark, i) =>
      `<pattern id="part-${i + 1}" width="5" height="5" patternUnits="userSpaceOnUse">${mark}</pattern>`,
  )
  .join("");

/** The marks of a part by its place in the stack; null for the first one, which has none. */
export const partPattern = (place: number): string | null =>
  place % MARKS.length === 0 ? null : `url(#part-${place % MARKS.length})`;
