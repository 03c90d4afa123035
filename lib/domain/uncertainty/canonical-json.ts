/**
 * A value as the one JSON text it has: keys in order, no blanks, every number in
 * the fewest digits that give it back. Two runs with the same text had the same
 * inputs, or came to the same result, to the last bit.
 *
 * A field that is undefined is left out, as in JSON.
 *
 * @throws RangeError for what JSON would silently change: NaN, an infinity, minus
 * zero, half a character, a Date, a Map; it says where
 *
 * @example
 * canonicalJson({ b: [0.1 + 0.2], a: null }); // => '{"a":null,"b":[0.30000000000000004]}'
 */
export const canonicalJson = (value: unknown): string => written(value, "", []);

type Holder = readonly object[];

function written(value: unknown, at: string, within: Holder): string {
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") return numeral(value, at);
  if (typeof value === "string") return quoted(value, at);
  if (typeof value !== "object") throw unwritable(at, `is ${nameOf(value)}`);
  if (within.includes(value)) throw unwritable(at, "contains itself");
  const inside = [...within, value];
  if (Array.isArray(value))
    // Array.from reads holes as undefined, which has no JSON of its own.
    return `[${Array.from(value, (item, index) => written(item, `${at}[${index}]`, inside)).join(",")}]`;
  return objectText(value, at, inside);
}

function objectText(value: object, at: string, inside: Holder): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw unwritable(
      at,
      `is a ${value.constructor.name}; only plain objects and lists have a JSON`,
    );
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => {
      const place = at === "" ? key : `${at}.${key}`;
      return `${quoted(key, place)}:${written(field, place, inside)}`;
    });
  return `{${fields.join(",")}}`;
}

function numeral(value: number, at: string): string {
  if (!Number.isFinite(value)) throw unwritable(at, `is ${value}`);
  // JSON.stringify writes it as 0, and what was read back would not be what was written.
  if (Object.is(value, -0)) throw unwritable(at, "is minus zero");
  return JSON.stringify(value);
}

function quoted(text: string, at: string): string {
  if (!text.isWellFormed() || text.includes("\0"))
    throw unwritable(at, "holds a NUL or half a character");
  return JSON.stringify(text);
}

const nameOf = (value: unknown): string =>
  value === undefined ? "undefined" : `a ${typeof value}`;

const unwritable = (at: string, fault: string): RangeError =>
  new RangeError(`${at === "" ? "the value" : at} ${fault}, which JSON cannot say exactly`);
