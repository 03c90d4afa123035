import { describe, expect, it } from "vitest";
import { Failure } from "@/lib/server/failure.ts";
import {
  aMaster,
  DARK,
  LIGHT,
  masterParts,
  SQUARE,
  writtenMaster,
  zipped,
} from "@/tests/support/slide-masters.ts";
import { aZip } from "@/tests/support/zip.ts";
import { slimMaster } from "./master-package.ts";
import { EMU_AN_INCH } from "./slide-layout.ts";
import { readSlideMaster } from "./slide-master.ts";

const parts = masterParts(LIGHT);
const MASTER = "ppt/slideMasters/slideMaster1.xml";
const RELATIONS = "ppt/slideMasters/_rels/slideMaster1.xml.rels";

/** The template with a part changed, added, or with null left out. */
const changed = (part: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array =>
  zipped(
    Object.fromEntries(
      Object.entries({ ...parts, ...part }).flatMap(([name, content]) =>
        content === null ? [] : [[name, content]],
      ),
    ),
  );
const edited = (name: string, from: string | RegExp, to: string): Uint8Array => {
  const text = String(parts[name]);
  if (text.replace(from, to) === text) throw new Error(`${name} does not hold ${String(from)}`);
  return changed({ [name]: text.replace(from, to) });
};
const relation = (type: string, target: string, more = ""): Uint8Array =>
  edited(
    RELATIONS,
    "</Relationships>",
    `<Relationship Id="rId99" Type="${type}" Target="${target}"${more}/></Relationships>`,
  );
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const refusalOf = (bytes: Uint8Array): string => {
  try {
    readSlideMaster(bytes);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return "taken";
};

describe("a slide master that is uploaded", () => {
  it("gives its first master, its layouts, theme and pictures, and none of its slides", () => {
    const { parts: taken, layout, width, height, body } = readSlideMaster(aMaster());
    expect(taken.map(({ name }) => name).filter((name) => !name.includes("_rels"))).toEqual([
      MASTER,
      ...[1, 2, 3, 4].map((i) => `ppt/slideLayouts/slideLayout${i}.xml`),
      "ppt/theme/theme1.xml",
      "ppt/media/master1.png",
    ]);
    expect([width, height]).toEqual([13.333 * EMU_AN_INCH, 7.5 * EMU_AN_INCH].map(Math.round));
    // For a title alone, though a title slide and one with a text come before it.
    expect(layout).toMatchObject({ title: "Title Only", titlePoints: 28, numberPlace: "12" });
    // The text of the master, which ends where date and number stand.
    expect(body.y).toBe(Math.round(1.45 * EMU_AN_INCH));
    expect(body.y + body.h).toBeLessThanOrEqual(6.95 * EMU_AN_INCH);
  });

  it.each([
    ["dark", aMaster(DARK)],
    ["4:3", aMaster(SQUARE)],
    ["light", aMaster(LIGHT)],
  ])("is the same again when what is kept of it is read: %s", (_, upload) => {
    const slim = slimMaster(upload);
    expect(readSlideMaster(slim)).toEqual(readSlideMaster(upload));
    expect(Buffer.from(slimMaster(slim)).equals(slim)).toBe(true);
    expect(slim.length).toBeLessThan(upload.length);
  });

  it("may be written by another program, and may be a template", async () => {
    expect(readSlideMaster(await writtenMaster()).layout.title).toBe("Company");
    const types = String(parts["[Content_Types].xml"]);
    const template = types.replace("presentation.main+xml", "template.main+xml");
    expect(refusalOf(changed({ "[Content_Types].xml": template }))).toBe("taken");
  });
});

describe("what is refused, with why", () => {
  it.each([
    ["words", Buffer.from("Dear board, …"), /no PowerPoint file/],
    ["nothing at all", Buffer.alloc(0), /no PowerPoint file/],
    ["an old .ppt or one with a password", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /password/],
    ["one that is cut off", aMaster().subarray(0, 3_000), /damaged or cut off/],
    [
      "a workbook",
      changed({
        "_rels/.rels": String(parts["_rels/.rels"]).replace(
          "ppt/presentation.xml",
          "ppt/theme/theme1.xml",
        ),
      }),
      /no presentation/,
    ],
    ["macros", changed({ "ppt/vbaProject.bin": "x" }), /macros/],
    [
      "a kind that holds macros",
      edited(
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
      ),
      /macros/,
    ],
    ["an embedded object", changed({ "ppt/embeddings/oleObject1.bin": "x" }), /embedded objects/],
    ["a control", changed({ "ppt/activeX/activeX1.xml": "<x/>" }), /embedded objects/],
    [
      "a link to elsewhere",
      relation(`${OFFICE}/image`, "http://evil.example/x.png", ' TargetMode="External"'),
      /outside the file, to http:\/\/evil\.example/,
    ],
    ["a film", relation(`${OFFICE}/video`, "../media/film.mp4"), /“video”/],
    [
      "a part that is not there",
      relation(`${OFFICE}/image`, "../media/none.png"),
      /none\.png is missing/,
    ],
    [
      "a way out of the file",
      relation(`${OFFICE}/image`, "../../../../etc/passwd"),
      /etc\/passwd is missing/,
    ],
    [
      "entities",
      edited("ppt/theme/theme1.xml", "<a:theme ", '<!DOCTYPE x [<!ENTITY a "b">]><a:theme '),
      /declares types or entities/,
    ],
    [
      "entities in a part that is not taken",
      edited("ppt/slides/slide1.xml", "<p:sld ", "<!DOCTYPE x><p:sld "),
      /declares/,
    ],
    ["XML that is none", edited(MASTER, "</p:cSld>", "</p:other>"), /cannot be read/],
    [
      "Strict Open XML",
      edited("_rels/.rels", OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      /Strict/,
    ],
    [
      "no master",
      edited("ppt/presentation.xml", /<p:sldMasterIdLst>.*<\/p:sldMasterIdLst>/, ""),
      /no slide master/,
    ],
    [
      "no title",
      changed(
        Object.fromEntries(
          [1, 2, 3].map((i) => [
            `ppt/slideLayouts/slideLayout${i}.xml`,
            String(parts["ppt/slideLayouts/slideLayout4.xml"]),
          ]),
        ),
      ),
      /place for a title/,
    ],
    [
      "upright slides",
      edited("ppt/presentation.xml", /<p:sldSz[^>]*>/, '<p:sldSz cx="6858000" cy="9144000"/>'),
      /7\.5 × 10\.0 inches/,
    ],
    [
      "a strip",
      edited("ppt/presentation.xml", /<p:sldSz[^>]*>/, '<p:sldSz cx="18288000" cy="4572000"/>'),
      /20\.0 × 5\.0 inches/,
    ],
    [
      "slides without a size",
      edited("ppt/presentation.xml", /<p:sldSz[^>]*>/, ""),
      /from 4:3 to 16:9/,
    ],
    [
      "no room below the title",
      edited(
        MASTER,
        /y="\d+"\/><a:ext cx="\d+" cy="\d+"(?=[^>]*>(?:(?!<p:sp>).)*?>Text<)/,
        'y="6300000"/><a:ext cx="10000000" cy="100"',
      ),
      /a report needs/,
    ],
    [
      "a drawing with a script",
      zipped({
        ...parts,
        [RELATIONS]: String(parts[RELATIONS]).replace("image1.png", "image1.svg"),
        "ppt/media/image1.svg":
          '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      }),
      /script/,
    ],
    [
      "a drawing that refers to elsewhere",
      zipped({
        ...parts,
        [RELATIONS]: String(parts[RELATIONS]).replace("image1.png", "image1.svg"),
        "ppt/media/image1.svg":
          '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://evil.example/x.png"/></svg>',
      }),
      /elsewhere/,
    ],
  ])("%s", (_, bytes, why) => {
    expect(refusalOf(bytes)).toMatch(why);
  });

  it("what unpacks to far more than it is", () => {
    const bomb = changed({ "ppt/media/image1.png": new Uint8Array(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refusalOf(bomb)).toMatch(/unpacks to more/);
    // One that lies about it has no more room than it said.
    const texts = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, String(part)]),
    );
    expect(
      refusalOf(aZip({ ...texts, bomb: "x".repeat(5_000_000) }, { bomb: 3_000_000_000 })),
    ).toMatch(/unpacks to more/);
  });

  it("more parts than any master has", () => {
    const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, i) => [`x/${i}.txt`, ""]));
    expect(refusalOf(changed(many))).toMatch(/3000 parts/);
  });
});
