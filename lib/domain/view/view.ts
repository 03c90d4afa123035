import { type PlainDate, parsePlainDate } from "../quantity/plain-date.ts";
import type { Clocks } from "../fact/fact.ts";
import { BASES, type Basis } from "../ties/basis.ts";

/** Parts of a view that an address may name, as it writes them. */
export const VIEW_PARTS = ["asOf", "asKnown", "basis"] as const;
export type ViewPart = (typeof VIEW_PARTS)[number];

/** What a page is read by. In the address as `?asOf=&asKnown=&basis=`, kept with the page, printed on every export. */
export type View = {
  /** Whether the address names the day; if not, the page shows today. */
  readonly pinned: boolean;
  /** The world's day that the page shows. */
  readonly asOf: PlainDate;
  /** The day up to whose end we knew; null for everything recorded so far. */
  readonly asKnown: PlainDate | null;
  /** Which amount of a deal is counted. */
  readonly basis: Basis;
  /** What the address asked for and could not be shown; the page shows the ordinary case instead. */
  readonly setAside: readonly ViewPart[];
};

/** What an address says of a view, unread. */
export type Asked = { readonly [P in ViewPart]?: string | undefined };

/** The first day a page may show; nothing in the register is older. */
export const FIRST_AS_OF: PlainDate = "2015-01-01";
export const DEFAULT_BASIS: Basis = "announced";

/**
 * The view an address asks for; a day that is no day, or lies ahead, and a
 * basis that is none, are set aside and said so.
 */
export function viewFrom(
  asOf: string | undefined,
  today: PlainDate,
  { asKnown, basis }: Omit<Asked, "asOf"> = {},
): View {
  const setAside: ViewPart[] = [];
  const dayOf = (part: ViewPart, text = ""): PlainDate | null => {
    if (text === "") return null;
    const day = parsePlainDate(text);
    if (day !== undefined && day >= FIRST_AS_OF && day <= today) return day;
    setAside.push(part);
    return null;
  };
  const day = dayOf("asOf", asOf);
  const known = dayOf("asKnown", asKnown);
  const counted = BASES.find((one) => one === basis);
  if (counted === undefined && basis !== undefined && basis !== "") setAside.push("basis");
  return {
    asOf: day ?? today,
    pinned: day !== null,
    asKnown: known,
    basis: counted ?? DEFAULT_BASIS,
    setAside,
  };
}

/** The view that the query of an address asks for. */
export const viewFromQuery = (
  query: { get(name: string): string | null },
  today: PlainDate,
): View =>
  viewFrom(query.get("asOf") ?? undefined, today, {
    asKnown: query.get("asKnown") ?? undefined,
    basis: query.get("basis") ?? undefined,
  });

const TODAY = "-today";
const NOT = "not-";

/**
 * The view as one part of a path, under which the page is kept; only what is
 * out of the ordinary is written.
 *
 * @example
 * viewToSegment(viewFrom("2026-06-30", today, { asKnown: "2026-07-01", basis: "paid" }));
 * // => "2026-06-30~2026-07-01~paid"
 */
export const viewToSegment = ({ asOf, pinned, asKnown, basis, setAside }: View): string =>
  [
    `${asOf}${pinned ? "" : TODAY}`,
    ...(asKnown === null ? [] : [asKnown]),
    ...(basis === DEFAULT_BASIS ? [] : [basis]),
    ...setAside.map((part) => `${NOT}${part}`),
  ].join("~");

/** The view that a part of a path stands for; undefined where `viewToSegment` writes no such part. */
export function viewFromSegment(segment: string): View | undefined {
  const [first = "", ...rest] = segment.split("~");
  const asOf = parsePlainDate(first.slice(0, 10));
  if (asOf === undefined) return undefined;
  const asKnown = rest.flatMap((part) => parsePlainDate(part) ?? [])[0] ?? null;
  const view: View = {
    asOf,
    pinned: first === asOf,
    asKnown,
    basis: BASES.find((one) => rest.includes(one)) ?? DEFAULT_BASIS,
    setAside: VIEW_PARTS.filter((part) => rest.includes(`${NOT}${part}`)),
  };
  return viewToSegment(view) === segment ? view : undefined;
}

/** The part of a downloaded file's name that tells its view from others. */
export const fileNameOf = ({ asOf, asKnown, basis }: View): string =>
  [
    asOf,
    ...(asKnown === null ? [] : [`known-${asKnown}`]),
    ...(basis === DEFAULT_BASIS ? [] : [basis]),
  ].join("-");

/** What an address must say for this view: what is out of the ordinary, by the names of the address. */
export const viewQuery = ({ asOf, pinned, asKnown, basis }: View): [ViewPart, string][] => [
  ...(pinned ? ([["asOf", asOf]] as [ViewPart, string][]) : []),
  ...(asKnown === null ? [] : ([["asKnown", asKnown]] as [ViewPart, string][])),
  ...(basis === DEFAULT_BASIS ? [] : ([["basis", basis]] as [ViewPart, string][])),
];

/** A path of the app, read by the same view. */
export function viewHref(path: string, view: View): string {
  const query = viewQuery(view).map(([part, value]) => `${part}=${value}`);
  if (query.length === 0) return path;
  const [bare = "", anchor] = path.split("#");
  const joint = bare.includes("?") ? "&" : "?";
  return `${bare}${joint}${query.join("&")}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The last instant of a day, up to which we knew; everything so far where no day is named. */
export const knownAtEndOf = (day: PlainDate | null): string =>
  day === null ? "9999-12-31T23:59:59.999Z" : `${day}T23:59:59.999Z`;

/** Both clocks of a view: its day, and what had been recorded by the end of the day it knows. */
export const clocksOf = ({ asOf, asKnown }: View): Clocks => ({
  validOn: asOf,
  knownAt: knownAtEndOf(asKnown),
});
