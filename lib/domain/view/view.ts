import { type PlainDate, parsePlainDate } from "../quantity/plain-date.ts";
import type { Clocks } from "../fact/fact.ts";

/** What a page is read by. In the address as `?asOf=`, kept with the page, printed on every export. */
export type View = {
  /** Whether the address names the day; if not, the page shows today. */
  readonly pinned: boolean;
  /** The world's day that the page shows. */
  readonly asOf: PlainDate;
  /** The address asked for a day that could not be shown; `asOf` is the day shown instead. */
  readonly asOfIgnored: boolean;
};

/** The first day a page may show; nothing in the register is older. */
export const FIRST_AS_OF: PlainDate = "2015-01-01";

/** The view an address asks for; a day that is no day, or lies ahead, is set aside and said so. */
export function viewFrom(asOf: string | undefined, today: PlainDate): View {
  if (asOf === undefined || asOf === "") return { asOf: today, pinned: false, asOfIgnored: false };
  const day = parsePlainDate(asOf);
  return day !== undefined && day >= FIRST_AS_OF && day <= today
    ? { asOf: day, pinned: true, asOfIgnored: false }
    : { asOf: today, pinned: false, asOfIgnored: true };
}

const SUFFIXES = { today: "-today", ignored: "-ignored" } as const;

/** The view as one part of a path, under which the page is kept. */
export const viewToSegment = ({ asOf, pinned, asOfIgnored }: View): string =>
  `${asOf}${asOfIgnored ? SUFFIXES.ignored : pinned ? "" : SUFFIXES.today}`;

export function viewFromSegment(segment: string): View | undefined {
  const asOf = parsePlainDate(segment.slice(0, 10));
  if (asOf === undefined) return undefined;
  const rest = segment.slice(10);
  if (rest === "") return { asOf, pinned: true, asOfIgnored: false };
  if (rest === SUFFIXES.today) return { asOf, pinned: false, asOfIgnored: false };
  if (rest === SUFFIXES.ignored) return { asOf, pinned: false, asOfIgnored: true };
  return undefined;
}

/** A path of the app, read by the same view. */
export function viewHref(path: string, { asOf, pinned }: View): string {
  if (!pinned) return path;
  const [bare, anchor] = path.split("#");
  const joint = bare?.includes("?") === true ? "&" : "?";
  return `${bare ?? ""}${joint}asOf=${asOf}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** Both clocks of a view: its day, and all that has been recorded so far. */
export const clocksOf = ({ asOf }: View): Clocks => ({
  validOn: asOf,
  knownAt: "9999-12-31T23:59:59.999Z",
});
