import type { Matrix } from "../stats/matrix.ts";

/** Which of the two assumptions about owners an edited matrix starts from. */
export const STARTS = ["high", "low"] as const;
export type Start = (typeof STARTS)[number];

/** How alike two labs are, by somebody's own assumption. */
export type AssumedPair = { readonly a: string; readonly b: string; readonly value: number };

/** What a reader assumes instead of what ownership says; kept in the address, never stored. */
export type AssumedLikeness = {
  readonly start: Start;
  readonly pairs: readonly AssumedPair[];
  /** What the address said that could not be read. */
  readonly setAside: readonly string[];
};

export const NOTHING_ASSUMED: AssumedLikeness = { start: "high", pairs: [], setAside: [] };

/** One number from 0 to 1, or why it is none. */
export type ReadLikeness = { readonly value: number } | { readonly wrong: string };

/**
 * Reads a likeness that a person typed: a number from 0, strangers, to 1, one and the same.
 *
 * @example
 * readLikeness("0.4"); // => { value: 0.4 }
 * readLikeness("40 %"); // => { wrong: "“40 %” is no number from 0 to 1, such as 0.25" }
 */
export function readLikeness(text: string): ReadLikeness {
  const plain = text.trim().replace(",", ".");
  const value = Number(plain);
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(plain) || !Number.isFinite(value))
    return { wrong: `“${text.trim()}” is no number from 0 to 1, such as 0.25` };
  if (value > 1)
    return { wrong: `${plain} is above 1; labs cannot be more alike than one and the same` };
  return { value };
}

/** The same two labs, whichever is named first. */
export const isPair = (
  { a, b }: Pick<AssumedPair, "a" | "b">,
  other: Pick<AssumedPair, "a" | "b">,
): boolean => (a === other.a && b === other.b) || (a === other.b && b === other.a);

/** With one pair assumed, in place of what was assumed of it before. */
export const withPair = (assumed: AssumedLikeness, pair: AssumedPair): AssumedLikeness => ({
  ...assumed,
  pairs: [...assumed.pairs.filter((one) => !isPair(one, pair)), pair],
});

/** Without an assumption of one pair. */
export const withoutPair = (
  assumed: AssumedLikeness,
  pair: Pick<AssumedPair, "a" | "b">,
): AssumedLikeness => ({
  ...assumed,
  pairs: assumed.pairs.filter((one) => !isPair(one, pair)),
});

/** The matrix with what is assumed in it, the same in both directions and one on the diagonal. */
export const assumedMatrix = (
  matrix: Matrix,
  ids: readonly string[],
  { pairs }: AssumedLikeness,
): number[][] =>
  matrix.map((row, i) =>
    row.map((value, j) => {
      const [a = "", b = ""] = [ids[i], ids[j]];
      return i === j ? value : (pairs.find((pair) => isPair(pair, { a, b }))?.value ?? value);
    }),
  );

/**
 * As the fragment of an address carries it, empty where nothing is assumed.
 *
 * @example
 * writeAssumed({ start: "low", pairs: [{ a: "x", b: "y", value: 0.5 }], setAside: [] });
 * // => "start=low&x~y=0.5"
 */
export const writeAssumed = ({ start, pairs }: AssumedLikeness): string =>
  [
    ...(start === NOTHING_ASSUMED.start ? [] : [`start=${start}`]),
    ...pairs.map(({ a, b, value }) => `${encodeURIComponent(a)}~${encodeURIComponent(b)}=${value}`),
  ].join("&");

/** Reads it back; what is no lab of ours, or no number from 0 to 1, is set aside and said so. */
export function parseAssumed(fragment: string, ids: readonly string[]): AssumedLikeness {
  return fragment
    .replace(/^#/, "")
    .split("&")
    .filter((part) => part.includes("="))
    .reduce<AssumedLikeness>((assumed, part) => {
      const [key, text] = [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)];
      if (key === "start") {
        const start = STARTS.find((one) => one === text);
        return start === undefined
          ? { ...assumed, setAside: [...assumed.setAside, `“${text}” is no case to start from`] }
          : { ...assumed, start };
      }
      const [a = "", b = ""] = key.split("~").map(decoded);
      if (a === b || !ids.includes(a) || !ids.includes(b))
        return {
          ...assumed,
          setAside: [...assumed.setAside, `“${decoded(key)}” names no two labs of ours`],
        };
      const read = readLikeness(decoded(text));
      return "wrong" in read
        ? { ...assumed, setAside: [...assumed.setAside, read.wrong] }
        : withPair(assumed, { a, b, value: read.value });
    }, NOTHING_ASSUMED);
}

/** A text that is no encoding is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
