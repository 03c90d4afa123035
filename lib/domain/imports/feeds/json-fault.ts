// What a text of JSON may not hold: control characters.
/* oxlint-disable no-control-regex */
const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE+-])|true|false|null/y;
/** What a file that was cut off may end with: the beginning of a text, a number or a word. */
const BEGUN =
  /"(?:[^"\\\u0000-\u001f]|\\.)*\\?$|-?[\d.eE+-]*$|t(?:r(?:ue?)?)?$|f(?:a(?:l(?:se?)?)?)?$|n(?:u(?:ll?)?)?$/y;

/** What has to come next. */
type Awaited = "value" | "first value" | "key" | "first key" | "colon" | "comma";

/**
 * Where a text stops being JSON, counted from 0; its length where it only ends
 * too early. Parsers differ in whether they say it.
 *
 * @example
 * jsonFault('{"a": 1,]') // => 8
 */
export function jsonFault(text: string): number {
  const open: ("{" | "[")[] = [];
  let awaited: Awaited | null = "value";
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const next = (sign: string): boolean => {
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const closed = (): Awaited | null => {
    open.pop();
    return open.length === 0 ? null : "comma";
  };
  for (;;) {
    take(SPACE);
    if (at === text.length || awaited === null) return at;
    const before = at;
    const inside = open.at(-1);
    if (awaited === "colon") {
      if (next(":")) awaited = "value";
    } else if (awaited === "comma") {
      if (next(",")) awaited = inside === "{" ? "key" : "value";
      else if (next(inside === "{" ? "}" : "]")) awaited = closed();
    } else if (awaited === "key" || awaited === "first key") {
      if (take(TEXT)) awaited = "colon";
      else if (awaited === "first key" && next("}")) awaited = closed();
    } else if (next("{")) {
      open.push("{");
      awaited = "first key";
    } else if (next("[")) {
      open.push("[");
      awaited = "first value";
    } else if (awaited === "first value" && next("]")) awaited = closed();
    else if (take(TEXT) || take(SCALAR)) awaited = inside === undefined ? null : "comma";
    if (at === before) return isBegun(text, at) ? text.length : at;
  }
}

function isBegun(text: string, at: number): boolean {
  BEGUN.lastIndex = at;
  return BEGUN.test(text);
}
