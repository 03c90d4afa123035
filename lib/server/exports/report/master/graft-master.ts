import "server-only";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { steadyZip } from "../steady-zip.ts";
import { contentTypes, typesOf } from "./master-package.ts";
import { escaped, MASTER_NAME, type SlideMaster } from "./slide-master.ts";
import { each, tagsIn } from "./xml-tags.ts";

/** What is the deck’s own and makes way; its theme stays for its notes. */
const GIVEN_UP = /^ppt\/(?:slideMasters|slideLayouts|theme|media)\//;
const [OWN_THEME, NOTES_THEME] = ["ppt/theme/theme1.xml", "ppt/theme/theme0.xml"];
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;

/**
 * A deck of ours on another’s master: its slides point at a layout there, and their
 * titles are places of that layout, so that it says how they look. Charts, tables
 * and notes stay as they are. The same deck and master give the same bytes.
 */
export function graftMaster(deck: Uint8Array, master: SlideMaster): Uint8Array {
  const own = unzipSync(deck);
  const text = (name: string): string => strFromU8(own[name] ?? new Uint8Array());
  const theme = own[OWN_THEME];
  const kept = Object.keys(own).filter((name) => !name.endsWith("/") && !GIVEN_UP.test(name));
  const parts = new Map<string, Uint8Array>([
    ...kept.map((name): [string, Uint8Array] => [name, moved(name, own[name], master)]),
    ...(theme === undefined ? [] : [[NOTES_THEME, theme] as const]),
    ...master.parts.map(({ name, bytes }) => [name, bytes] as const),
  ]);
  const types = new Map<string, string>([
    ...typesIn(text("[Content_Types].xml"), [...parts.keys()]),
    [NOTES_THEME, "application/vnd.openxmlformats-officedocument.theme+xml"],
    ...typesOf(master.parts),
  ]);
  parts.set("[Content_Types].xml", strToU8(HEAD + contentTypes([...types])));
  return steadyZip([...parts].map(([path, bytes]) => ({ path, bytes })));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of the deck as it is on the other master. */
function moved(name: string, bytes: Uint8Array | undefined, master: SlideMaster): Uint8Array {
  if (bytes === undefined) return new Uint8Array();
  const edit = (change: (xml: string) => string): Uint8Array => strToU8(change(strFromU8(bytes)));
  const layout = master.layout.name.replace(/^ppt\//, "../");
  if (name.startsWith("ppt/slides/_rels/"))
    return edit((xml) => xml.replace(/"\.\.\/slideLayouts\/[^"]*"/g, `"${layout}"`));
  if (name.startsWith("ppt/notesMasters/_rels/"))
    return edit((xml) => xml.replace(/"\.\.\/theme\/theme1\.xml"/g, '"../theme/theme0.xml"'));
  if (name === "ppt/_rels/presentation.xml.rels")
    return edit((xml) =>
      xml
        .replace(/"slideMasters\/[^"]*"/g, `"${MASTER_NAME.slice("ppt/".length)}"`)
        .replace(/"theme\/[^"]*"/g, `"${themeOf(master).slice("ppt/".length)}"`),
    );
  if (name === "ppt/presentation.xml")
    return edit((xml) =>
      xml.replace(/<p:sldSz[^>]*\/>/, `<p:sldSz cx="${master.width}" cy="${master.height}"/>`),
    );
  return SLIDE.test(name) ? edit((xml) => onLayout(xml, master)) : bytes;
}

const themeOf = ({ parts }: SlideMaster): string =>
  parts.find(({ name }) => name.startsWith("ppt/theme/theme"))?.name ?? "ppt/theme/theme1.xml";

const TITLE = /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<p:ph\b[^>]*?type="title"[\s\S]*?<\/p:sp>/;

/** A slide whose title is the layout’s, in its type unless it is too long for its place. */
function onLayout(xml: string, { layout }: SlideMaster): string {
  const written = TITLE.exec(xml)?.[0] ?? "";
  const words = [...written.matchAll(/<a:t>([\s\S]*?)<\/a:t>/g)]
    .map(([, part = ""]) => part)
    .join("");
  const points = Number(/<a:rPr[^>]*\bsz="(\d+)"/.exec(written)?.[1] ?? 0) / 100;
  const size = points > 0 && points < layout.titlePoints ? ` sz="${Math.round(points * 100)}"` : "";
  const title = placed(
    2,
    "Title",
    '<p:ph type="title"/>',
    `<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"${size}/><a:t>${words}</a:t></a:r></a:p>`,
  );
  const number =
    layout.numberPlace === null
      ? ""
      : placed(
          9_000,
          "Slide number",
          `<p:ph type="sldNum" sz="quarter" idx="${escaped(layout.numberPlace)}"/>`,
          '<a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>',
        );
  // As a function: words of a report may hold what `replace` would take for its own.
  return xml.replace(TITLE, () => title).replace("</p:spTree>", () => `${number}</p:spTree>`);
}

const placed = (id: number, name: string, place: string, body: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${body}</p:txBody></p:sp>`;

/** The types of the parts that are there; the library lists masters that are not. */
function typesIn(list: string, names: readonly string[]): [string, string][] {
  const tags = tagsIn(list);
  const by = (tag: string, key: string) =>
    new Map(
      each(tags, tag).map(([one]) => [
        one?.attributes.get(key) ?? "",
        one?.attributes.get("ContentType") ?? "",
      ]),
    );
  const [overrides, endings] = [by("Override", "PartName"), by("Default", "Extension")];
  return names.flatMap((name): [string, string][] => {
    if (name === "[Content_Types].xml" || name.endsWith(".rels")) return [];
    const type = overrides.get(`/${name}`) ?? endings.get(name.split(".").at(-1) ?? "");
    return type === undefined ? [] : [[name, type]];
  });
}
