/**
 * A place within the app to go to after signing in; anything that could lead
 * elsewhere becomes the start page.
 *
 * @example ownPath("/providers?asOf=2026-06-30")  // as it is
 * @example ownPath("//evil.example")  // "/overview"
 */
export function ownPath(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || asked.length > 2_000) return START;
  // Browsers read a backslash as a slash, and drop tabs and line ends before they look.
  if (!/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked)) return START;
  const base = "https://own.invalid";
  if (!URL.canParse(asked, base)) return START;
  const { origin, pathname, search, hash } = new URL(asked, base);
  if (origin !== base || pathname.startsWith("//") || pathname.startsWith("/api/")) return START;
  return `${pathname}${search}${hash}`;
}

const START = "/overview";

/** Where the proxy notes the address a page was asked for by. */
export const PATH_HEADER = "x-stakeline-path";
