import "server-only";
import { strToU8 } from "fflate";
import { steadyZip } from "../steady-zip.ts";
import {
  escaped,
  FIRST_MASTER_ID,
  MASTER_NAME,
  readSlideMaster,
  type SlideMaster,
} from "./slide-master.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A master as a file of its own, without a slide: what is kept of an upload, and
 * what lies in a pack. The same master gives the same bytes.
 *
 * @throws Failure that says why the file is not taken
 */
export function slimMaster(upload: Uint8Array): Uint8Array {
  const master = readSlideMaster(upload);
  const slim = masterPackage(master);
  // What is read from it later must be what was read now.
  readSlideMaster(slim);
  return slim;
}

function masterPackage({ width, height, parts }: SlideMaster): Uint8Array {
  const text = (path: string, content: string) => ({ path, bytes: strToU8(HEAD + content) });
  return steadyZip([
    text("[Content_Types].xml", contentTypes([...typesOf(parts), [PRESENTATION, MAIN_TYPE]])),
    text("_rels/.rels", relations([["rId1", "officeDocument", PRESENTATION]])),
    text(
      PRESENTATION,
      `<p:presentation xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    ),
    text(
      "ppt/_rels/presentation.xml.rels",
      relations([["rId1", "slideMaster", MASTER_NAME.slice("ppt/".length)]]),
    ),
    ...parts.map(({ name, bytes }) => ({ path: name, bytes })),
  ]);
}

const PRESENTATION = "ppt/presentation.xml";
const MAIN_TYPE =
  "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

const relations = (all: readonly [string, string, string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, kind, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${to}"/>`)
    .join("")}</Relationships>`;

/** The types of parts that have one, by their names. */
export const typesOf = (parts: SlideMaster["parts"]): [string, string][] =>
  parts.filter(({ type }) => type !== "").map(({ name, type }) => [name, type]);

/** A file’s list of what its parts are: each by name, so that none hangs on its ending. */
export const contentTypes = (types: readonly (readonly [string, string])[]): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types
    .map(
      ([name, type]) => `<Override PartName="/${escaped(name)}" ContentType="${escaped(type)}"/>`,
    )
    .join("")}</Types>`;
