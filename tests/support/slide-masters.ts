/** PowerPoint files of made-up companies, as their programs would write them. */
import { strToU8, zipSync } from "fflate";
import Presentation from "pptxgenjs";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

export type MasterKind = {
  readonly wide: boolean;
  readonly dark: boolean;
  readonly accent: string;
  readonly face: string;
};

const inch = (of: number): number => Math.round(of * 914_400);

/** A picture of one dot, as a logo is. */
export const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

type Box = readonly [x: number, y: number, w: number, h: number];

const place = (id: number, of: string, box: Box | null, words: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Place ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${of}/></p:nvPr></p:nvSpPr><p:spPr>${
    box === null
      ? ""
      : `<a:xfrm><a:off x="${inch(box[0])}" y="${inch(box[1])}"/><a:ext cx="${inch(box[2])}" cy="${inch(box[3])}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
  }</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;

const relations = (all: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const colour = (name: string, hex: string): string =>
  `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;

const themeOf = ({ accent, face }: MasterKind): string =>
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Company"><a:themeElements><a:clrScheme name="Company">${[
    ["dk1", "10151C"],
    ["lt1", "FFFFFF"],
    ["dk2", "1F2A38"],
    ["lt2", "EEF1F4"],
    ["accent1", accent],
    ["accent2", "B3541E"],
    ["accent3", "5B7F3A"],
    ["accent4", "6B4C9A"],
    ["accent5", "2E8B8B"],
    ["accent6", "A83253"],
    ["hlink", "0A58A8"],
    ["folHlink", "6B4C9A"],
  ]
    .map(([name = "", hex = ""]) => colour(name, hex))
    .join(
      "",
    )}</a:clrScheme><a:fontScheme name="Company"><a:majorFont><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Company"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${FILL}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

const MAP =
  'tx2="dk2" bg2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/**
 * The parts of a company’s template: a bar and a picture on its master, four layouts
 * of which a title slide comes first, and a slide that says how to use it.
 */
export function masterParts(kind: MasterKind): Record<string, string | Uint8Array> {
  const wide = kind.wide ? 13.333 : 10;
  const text = wide - 1.4;
  const level = (size: number): string =>
    `<a:lvl1pPr algn="l"><a:defRPr sz="${size * 100}" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`;
  const bar = `<p:sp><p:nvSpPr><p:cNvPr id="20" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${inch(0.25)}" cy="${inch(7.5)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>`;
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="21" name="Mark" descr=""/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId6"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${inch(wide - 1)}" y="${inch(0.25)}"/><a:ext cx="${inch(0.5)}" cy="${inch(0.5)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const foot = [
    place(5, 'type="dt" sz="half" idx="10"', [0.7, 6.95, 2, 0.35], ""),
    place(6, 'type="ftr" sz="quarter" idx="11"', [3, 6.95, 3, 0.35], ""),
    place(7, 'type="sldNum" sz="quarter" idx="12"', [wide - 2.2, 6.95, 1.5, 0.35], "").replace(
      '<a:r><a:rPr lang="en-US"/><a:t></a:t></a:r>',
      '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>',
    ),
  ].join("");
  const layout = (name: string, type: string, shapes: string): string =>
    `${HEAD}<p:sldLayout ${SPACES} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
  const title = place(2, 'type="title"', null, "Title");
  const layouts = [
    layout("Title Slide", "title", place(2, 'type="ctrTitle"', [1, 2.5, 8, 1.5], "Title")),
    layout("Title and Content", "obj", title + place(3, 'idx="1"', null, "Text") + foot),
    layout("Title Only", "titleOnly", title + foot),
    layout("Blank", "blank", foot),
  ];
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${[
      ["presentation", "presentation.main"],
      ["slideMasters/slideMaster1", "slideMaster"],
      ...layouts.map((_, i) => [`slideLayouts/slideLayout${i + 1}`, "slideLayout"]),
      ["slides/slide1", "slide"],
    ]
      .map(
        ([name, type]) =>
          `<Override PartName="/ppt/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.${type}+xml"/>`,
      )
      .join(
        "",
      )}<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "ppt/presentation.xml"]]),
    "ppt/presentation.xml": `${HEAD}<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483660" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${inch(wide)}" cy="${inch(7.5)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations([
      ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ["rId2", "slide", "slides/slide1.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
    ]),
    "ppt/slideMasters/slideMaster1.xml": `${HEAD}<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${bar}${picture}${place(2, 'type="title"', [0.7, 0.4, text - 0.6, 0.9], "Title")}${place(3, 'type="body" idx="1"', [0.7, 1.45, text, 5.3], "Text")}${foot}</p:spTree></p:cSld><p:clrMap ${kind.dark ? 'bg1="dk1" tx1="lt1"' : 'bg1="lt1" tx1="dk1"'} ${MAP}/><p:sldLayoutIdLst>${layouts
      .map((_, i) => `<p:sldLayoutId id="${2_147_483_661 + i}" r:id="rId${i + 1}"/>`)
      .join(
        "",
      )}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(28)}</p:titleStyle><p:bodyStyle>${level(20)}</p:bodyStyle><p:otherStyle>${level(18).replace(' b="1"', "")}</p:otherStyle></p:txStyles></p:sldMaster>`,
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations([
      ...layouts.map(
        (_, i) =>
          [`rId${i + 1}`, "slideLayout", `../slideLayouts/slideLayout${i + 1}.xml`] as const,
      ),
      ["rId5", "theme", "../theme/theme1.xml"],
      ["rId6", "image", "../media/image1.png"],
    ]),
    ...Object.fromEntries(
      layouts.flatMap((xml, i) => [
        [`ppt/slideLayouts/slideLayout${i + 1}.xml`, xml],
        [
          `ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`,
          relations([["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]]),
        ],
      ]),
    ),
    "ppt/theme/theme1.xml": themeOf(kind),
    "ppt/media/image1.png": DOT,
    "ppt/slides/slide1.xml": `${HEAD}<p:sld ${SPACES}><p:cSld><p:spTree>${TREE}${place(2, 'type="title"', null, "How to use this template")}</p:spTree></p:cSld></p:sld>`,
    "ppt/slides/_rels/slide1.xml.rels": relations([
      ["rId1", "slideLayout", "../slideLayouts/slideLayout3.xml"],
    ]),
  };
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === "string" ? strToU8(part) : new Uint8Array(part),
      ]),
    ),
  );

export const LIGHT: MasterKind = { wide: true, dark: false, accent: "0B6E4F", face: "Georgia" };
export const DARK: MasterKind = { wide: true, dark: true, accent: "F2A541", face: "Verdana" };
export const SQUARE: MasterKind = { wide: false, dark: false, accent: "8A1C3B", face: "Calibri" };

export const aMaster = (kind: MasterKind = LIGHT): Uint8Array => zipped(masterParts(kind));

/** A template by a program that writes other XML than the above: two masters’ worth of layouts, a background of its own. */
export async function writtenMaster(): Promise<Uint8Array> {
  const file = new Presentation();
  file.layout = "LAYOUT_16x9";
  file.theme = { headFontFace: "Courier New", bodyFontFace: "Courier New" };
  file.defineSlideMaster({
    title: "Company",
    background: { color: "F4EFE6" },
    objects: [
      { rect: { x: 0, y: 5.4, w: 10, h: 0.22, fill: { color: "7A2E2E" } } },
      {
        placeholder: {
          options: { name: "title", type: "title", x: 0.5, y: 0.3, w: 9, h: 0.7, fontSize: 22 },
          text: "",
        },
      },
      {
        placeholder: {
          options: { name: "body", type: "body", x: 0.5, y: 1.2, w: 9, h: 4 },
          text: "",
        },
      },
    ],
  });
  file.addSlide({ masterName: "Company" }).addText("A slide", { placeholder: "title" });
  const bytes = await file.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new Error("the library wrote no bytes");
  return bytes;
}
