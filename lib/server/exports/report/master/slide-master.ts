import "server-only";
import { posix } from "node:path";
import { strFromU8, strToU8 } from "fflate";
import { type OfficePackage, officePackage, refused, type Relation } from "./office-package.ts";
import {
  type Box,
  chosenLayout,
  type SlideLayout,
  type SlideSize,
  sizeOf,
} from "./slide-layout.ts";
import { prefixed, tagsIn, within } from "./xml-tags.ts";

/** A part of a master under the name that it has in ours. */
export type MasterPart = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** What is taken from another file: all that its slides are set by, and none of them. */
export type SlideMaster = SlideSize & {
  /** The master itself first, with its layouts, theme and pictures, and what leads from one to another. */
  readonly parts: readonly MasterPart[];
  /** The one that our slides are set on. */
  readonly layout: SlideLayout;
  /** The room below the title. */
  readonly body: Box;
};

export const MASTER_NAME = "ppt/slideMasters/slideMaster1.xml";
/** Ids of masters and layouts begin here, and none is given twice (ECMA-376, 19.7.3). */
export const FIRST_MASTER_ID = 2_147_483_648;

/** What a master may lead to, and where each lies in ours. */
const TAKEN: Readonly<Record<string, string>> = {
  slideLayout: "slideLayouts/slideLayout",
  theme: "theme/theme",
  themeOverride: "theme/themeOverride",
  image: "media/master",
  hdphoto: "media/effect",
  tags: "tags/tag",
};
const MAIN = /presentationml\.(?:presentation|template|slideshow)\.main\+xml$/;

/**
 * The first slide master of a PowerPoint file or template, with what it needs.
 *
 * @throws Failure that says why the file is not taken
 */
export function readSlideMaster(bytes: Uint8Array): SlideMaster {
  const file = officePackage(bytes);
  const main = mainPart(file);
  const presentation = file.tagsOf(main);
  const first = within(presentation, "sldMasterIdLst").find(({ name }) => name === "sldMasterId");
  const id = first === undefined ? undefined : prefixed(first, "id");
  const master = file.relationsOf(main).find((relation) => relation.id === id);
  if (master?.kind !== "slideMaster") throw refused("it has no slide master");
  const names = takenParts(file, master.target);
  const size = sizeOf(presentation);
  const layouts = layoutsOf(file, master.target).map(({ target }) => ({
    name: names.get(target) ?? "",
    tags: file.tagsOf(target),
  }));
  return {
    ...size,
    ...chosenLayout(file.tagsOf(master.target), layouts, size),
    parts: [...names].flatMap(([from, to]) => movedPart(file, from, to, names)),
  };
}

function mainPart(file: OfficePackage): string {
  const main = file.relationsOf("").find(({ kind }) => kind === "officeDocument")?.target;
  const type = main === undefined ? "" : file.typeOf(main);
  if (/macroEnabled/i.test(type))
    throw refused("it is of a kind that holds macros; save a copy as .pptx");
  if (main === undefined || !MAIN.test(type))
    throw refused("it is no presentation; save it as .pptx or .potx");
  return main;
}

/** The layouts as the master lists them, which is how a person sees them. */
function layoutsOf(file: OfficePackage, master: string): Relation[] {
  const relations = new Map(file.relationsOf(master).map((one) => [one.id, one]));
  return within(file.tagsOf(master), "sldLayoutIdLst")
    .filter(({ name }) => name === "sldLayoutId")
    .flatMap((tag) => relations.get(prefixed(tag, "id") ?? "") ?? [])
    .filter(({ kind }) => kind === "slideLayout");
}

/** Every part that a master leads to, with the name it gets. */
function takenParts(file: OfficePackage, master: string): ReadonlyMap<string, string> {
  const names = new Map([[master, MASTER_NAME]]);
  const counts = new Map<string, number>();
  // What is added on the way is walked as well.
  for (const from of names.keys())
    for (const { kind, target, isExternal } of file.relationsOf(from)) {
      if (isExternal)
        throw refused(
          `${from} leads outside the file, to ${target.slice(0, 80)}; remove that link`,
        );
      if (names.has(target)) continue;
      const place = TAKEN[kind];
      if (place === undefined)
        throw refused(`${from} leads to something of the kind “${kind}”, which is not taken`);
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      names.set(target, `ppt/${place}${count}.${endingOf(target)}`);
    }
  return names;
}

const endingOf = (name: string): string =>
  (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? "dat").toLowerCase();

/** A part under its new name, with what it leads to under theirs. */
function movedPart(
  file: OfficePackage,
  from: string,
  to: string,
  names: ReadonlyMap<string, string>,
): MasterPart[] {
  const bytes = file.bytesOf(from);
  const isText = /\.(?:xml|svg)$/.test(to);
  if (isText) safeXml(file, from);
  const relations = file.relationsOf(from);
  const part: MasterPart = {
    name: to,
    type: file.typeOf(from),
    bytes: to === MASTER_NAME ? strToU8(renumbered(strFromU8(bytes))) : bytes,
  };
  if (relations.length === 0) return [part];
  const list = relations
    .map(
      ({ id, type, target }) =>
        `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(posix.relative(posix.dirname(to), names.get(target) ?? ""))}"/>`,
    )
    .join("");
  const rels: MasterPart = {
    name: `${posix.dirname(to)}/_rels/${posix.basename(to)}.rels`,
    type: "",
    bytes: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
    ),
  };
  return [part, rels];
}

/** A drawing may hold scripts, and refer to what is elsewhere; none that does is taken. */
function safeXml(file: OfficePackage, name: string): void {
  for (const { name: tag, attributes } of file.tagsOf(name)) {
    if (!name.endsWith(".svg")) continue;
    const reachesOut = [...attributes].some(
      ([key, value]) =>
        /^on/i.test(key) || (/(?:^|:)href$/i.test(key) && !/^(?:#|data:image\/)/i.test(value)),
    );
    if (tag === "script" || tag === "foreignObject" || reachesOut)
      throw refused(`the drawing ${name} holds a script or refers to what is elsewhere`);
  }
}

/** The master with ids for its layouts that are free beside its own. */
function renumbered(xml: string): string {
  const layouts = within(tagsIn(xml), "sldLayoutIdLst").filter(
    ({ name }) => name === "sldLayoutId",
  );
  return layouts.reduceRight(
    (text, { from, to }, i) =>
      text.slice(0, from) +
      text
        .slice(from, to)
        .replace(/(\sid\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${FIRST_MASTER_ID + 1 + i}"`) +
      text.slice(to),
    xml,
  );
}

export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
