/** Pages that are kept apart by more than the view: what of the query becomes part of their path. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  "/compare": ["with"],
  "/compare/strategies": ["with"],
  "/prices/changes": ["feed", "from", "to"],
  "/network": ["kind", "status", "layer", "party"],
  "/exposure": ["by"],
  "/restatement": ["since"],
  "/timeline": ["party", "kind"],
};

/** Stands in a path for a choice that was not made, where another follows it. */
export const ANY = "any";

/**
 * The path that a page is kept under: its view, its own path, and what was
 * chosen on it. Several values of one choice follow each other; of several
 * choices each has its place.
 *
 * @param segment of the view, as `viewToSegment` writes it
 *
 * @example
 * keptPath("/timeline", new URLSearchParams("kind=stake"), "2026-06-30"); // => "/at/2026-06-30/timeline/any/stake"
 */
export function keptPath(
  pathname: string,
  query: { getAll(name: string): string[] },
  segment: string,
): string {
  const path = pathname === "/" ? "/overview" : pathname;
  const names = CHOICES[path] ?? [];
  const asked = names.map((name) => query.getAll(name).filter((value) => value !== ""));
  const chosen = names.length === 1 ? (asked[0] ?? []) : asked.map(([first = ANY]) => first);
  const isPlain = chosen.length === 0 || (names.length > 1 && chosen.every((one) => one === ANY));
  const rest = isPlain ? "" : `/${chosen.map(encodeURIComponent).join("/")}`;
  return `/at/${segment}${path}${rest}`;
}
