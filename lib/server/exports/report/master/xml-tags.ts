import "server-only";

/** A tag of an XML document, with where it stands in the text. */
export type Tag = {
  /** Without its prefix. */
  readonly name: string;
  /** By their names as written, prefix and all. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly kind: "open" | "close" | "empty";
  readonly from: number;
  readonly to: number;
};

/** Raised where a text is not XML of the kind that Office writes. */
export class NotXml extends Error {
  override readonly name = "NotXml";
}

const OUTSIDE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/y;
const TAG =
  /<(\/?)([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/**
 * Every tag of a document in order. Declarations of types and entities are refused:
 * Office writes none, and they are how a small file becomes a large one.
 *
 * @throws NotXml where a tag is not closed as it was opened, or there is a declaration
 */
export function tagsIn(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", at)) {
    OUTSIDE.lastIndex = at;
    if (OUTSIDE.test(xml)) {
      at = OUTSIDE.lastIndex;
      continue;
    }
    if (xml.startsWith("<!", at)) throw new NotXml("it declares types or entities of its own");
    TAG.lastIndex = at;
    const found = TAG.exec(xml);
    if (found === null) throw new NotXml(`no tag can be read at character ${at}`);
    const [whole, slash, prefix = "", name = "", attributes = "", end] = found;
    const kind = slash === "/" ? "close" : end === "/" ? "empty" : "open";
    if (kind === "open") open.push(prefix + name);
    if (kind === "close" && open.pop() !== prefix + name)
      throw new NotXml(`${prefix}${name} is closed and not open`);
    tags.push({
      name,
      attributes: attributesIn(attributes),
      kind,
      from: at,
      to: at + whole.length,
    });
    at += whole.length;
  }
  if (open.length > 0 || tags.length === 0) throw new NotXml("it ends too soon");
  return tags;
}

const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
      name,
      (double ?? single ?? "").replaceAll(
        ENTITY,
        (_, named?: string, decimal?: string, hex?: string) => {
          if (named !== undefined) return NAMED[named] ?? "";
          const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
          return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "\uFFFD";
        },
      ),
    ]),
  );

/** An attribute by its name behind whatever prefix, e.g. `id` of `r:id`. */
export const prefixed = ({ attributes }: Tag, name: string): string | undefined =>
  [...attributes].find(([key]) => key.endsWith(`:${name}`))?.[1];

/** The tags between an element’s own two, with it first; none for an element that is not there. */
export function within(tags: readonly Tag[], name: string): readonly Tag[] {
  const first = tags.findIndex((tag) => tag.name === name && tag.kind !== "close");
  if (first === -1) return [];
  return tags.slice(first, lastOf(tags, first) + 1);
}

/** Every element of a name, each with what it holds. */
export const each = (tags: readonly Tag[], name: string): (readonly Tag[])[] =>
  tags.flatMap((tag, i) =>
    tag.name === name && tag.kind !== "close" ? [tags.slice(i, lastOf(tags, i) + 1)] : [],
  );

function lastOf(tags: readonly Tag[], first: number): number {
  let depth = 0;
  for (let i = first; i < tags.length; i++) {
    depth += tags[i]?.kind === "open" ? 1 : tags[i]?.kind === "close" ? -1 : 0;
    if (depth === 0) return i;
  }
  return tags.length - 1;
}
