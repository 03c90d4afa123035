export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own words, those of its children left out. */
  text: string;
  readonly children: Element[];
};

const NAME = /^[A-Za-z_][\w.:-]*/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([0-9a-fA-F]+));|&/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/**
 * An XML document without prologue, comments or CDATA, read by the rules of XML 1.0 for being well formed.
 *
 * @throws Error at the first place where it is not
 */
export function parseXml(xml: string): Element {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${xml.slice(at, at + 40)}`);
  };
  const eat = (pattern: RegExp): string => {
    const [found] = pattern.exec(xml.slice(at)) ?? [fail(`expected ${pattern.source}`)];
    at += found.length;
    return found;
  };
  const words = (raw: string): string => {
    // Tab, line feed, carriage return and everything from space on; no other control character.
    if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(raw))
      fail("a character XML forbids");
    return raw.replaceAll(REFERENCE, (reference, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? "";
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return fail(`a bare ${reference}`);
    });
  };
  const element = (): Element => {
    eat(/^</);
    const name = eat(NAME);
    const attributes: Record<string, string> = {};
    while (/^\s+[^\s/>]/.test(xml.slice(at))) {
      eat(/^\s+/);
      const key = eat(NAME);
      eat(/^=/);
      if (key in attributes) fail(`a second ${key}`);
      attributes[key] = words(eat(/^"[^"<]*"/).slice(1, -1));
    }
    eat(/^\s*/);
    const made: Element = { name, attributes, text: "", children: [] };
    if (xml.startsWith("/>", at)) {
      at += 2;
      return made;
    }
    eat(/^>/);
    while (!xml.startsWith("</", at)) {
      if (at >= xml.length) fail(`${name} does not end`);
      if (xml[at] === "<") made.children.push(element());
      else made.text += words(eat(/^[^<]+/));
    }
    at += 2;
    if (eat(NAME) !== name) fail(`${name} is not what ends`);
    eat(/^\s*>/);
    return made;
  };
  const root = element();
  if (at !== xml.length) fail("more after the end");
  return root;
}

export const descendants = (root: Element): Element[] => [
  root,
  ...root.children.flatMap(descendants),
];
