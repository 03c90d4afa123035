import { posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { allOf, officeParts, type OfficeParts, wordsOf } from "@/tests/support/read-office.ts";
import { LONG_TITLE, sampleReport } from "@/tests/support/sample-report.ts";
import { aMaster, DARK, LIGHT, SQUARE, writtenMaster } from "@/tests/support/slide-masters.ts";
import type { Element } from "@/tests/support/well-formed.ts";
import { unzipSync } from "fflate";
import { reportToPptx } from "../report-to-pptx.ts";
import { slimMaster } from "./master-package.ts";

const report = sampleReport({ rows: 12, title: LONG_TITLE });
const FOOTER = 'Möbelhaus <script>alert("1")</script> & Söhne $& $1';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument";

const masters = new Map<string, Uint8Array>();
const decks = new Map<string, Uint8Array>();
beforeAll(async () => {
  masters.set("light", slimMaster(aMaster(LIGHT)));
  masters.set("dark", slimMaster(aMaster(DARK)));
  masters.set("4:3", slimMaster(aMaster(SQUARE)));
  masters.set("another program’s", slimMaster(await writtenMaster()));
  for (const [name, master] of masters)
    // oxlint-disable-next-line no-await-in-loop -- each takes a processor
    decks.set(name, await reportToPptx(report, { master, footer: FOOTER }));
});

const deck = (name: string): Uint8Array => decks.get(name) ?? new Uint8Array();
const partOf = (parts: OfficeParts, name: string): Element => {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
};
const KINDS = ["light", "dark", "4:3", "another program’s"];

/** What a part leads to: the last word of its type, and the part. */
function leadsTo(parts: OfficeParts, from: string): { type: string; to: string }[] {
  const list = parts.get(posix.join(posix.dirname(from), "_rels", `${posix.basename(from)}.rels`));
  return (list === undefined ? [] : allOf(list, "Relationship")).map(({ attributes }) => ({
    type: attributes["Type"] ?? "",
    to: posix.resolve("/", posix.dirname(from), attributes["Target"] ?? "").slice(1),
  }));
}
const slidesOf = (parts: OfficeParts): string[] =>
  [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

describe.each(KINDS)("slides on a company’s master: %s", (kind) => {
  it("are a whole file: every part has a type, and all that a part leads to is there", () => {
    const files = Object.keys(unzipSync(deck(kind)));
    const parts = officeParts(deck(kind));
    const types = partOf(parts, "[Content_Types].xml");
    const typed = allOf(types, "Override").map(({ attributes }) => attributes["PartName"] ?? "");
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.filter((name) => !files.includes(name.slice(1)))).toEqual([]);
    const untyped = files.filter(
      (name) =>
        name !== "[Content_Types].xml" && !name.endsWith(".rels") && !typed.includes(`/${name}`),
    );
    expect(untyped).toEqual([]);
    for (const from of [...parts.keys()].filter((name) => !name.includes("_rels/")))
      for (const { to } of leadsTo(parts, from)) expect(files).toContain(to);
  });

  it("stand on one layout of the one master, with types and ids as ECMA-376 has them", () => {
    const parts = officeParts(deck(kind));
    const typeOf = new Map(
      allOf(partOf(parts, "[Content_Types].xml"), "Override").map(({ attributes }) => [
        attributes["PartName"],
        attributes["ContentType"],
      ]),
    );
    const layouts = new Set(
      slidesOf(parts).flatMap((slide) =>
        leadsTo(parts, slide)
          .filter(({ type }) => type === `${OFFICE}/slideLayout`)
          .map(({ to }) => to),
      ),
    );
    expect(layouts.size).toBe(1);
    const [layout = ""] = layouts;
    expect(typeOf.get(`/${layout}`)).toBe(`${TYPES}.presentationml.slideLayout+xml`);
    const [up] = leadsTo(parts, layout).filter(({ type }) => type === `${OFFICE}/slideMaster`);
    expect(up?.to).toBe("ppt/slideMasters/slideMaster1.xml");
    expect(typeOf.get(`/${up?.to}`)).toBe(`${TYPES}.presentationml.slideMaster+xml`);
    const theme = leadsTo(parts, up?.to ?? "").find(({ type }) => type === `${OFFICE}/theme`);
    expect(typeOf.get(`/${theme?.to}`)).toBe(`${TYPES}.theme+xml`);
    // 19.2.1.13 and 19.3.1.41: from 2^31 on, and each once in the file.
    const ids = [
      ...allOf(partOf(parts, "ppt/presentation.xml"), "p:sldMasterId"),
      ...allOf(partOf(parts, up?.to ?? ""), "p:sldLayoutId"),
    ].map(({ attributes }) => Number(attributes["id"]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(2 ** 31);
  });

  it("have titles that are places of the layout, and words that are only words", () => {
    const parts = officeParts(deck(kind));
    for (const name of slidesOf(parts)) {
      const slide = partOf(parts, name);
      const titles = allOf(slide, "p:sp").filter((shape) =>
        allOf(shape, "p:ph").some(({ attributes }) => attributes["type"] === "title"),
      );
      expect(titles).toHaveLength(1);
      // Where it stands and how it looks is said by the layout alone.
      expect(titles.flatMap((title) => allOf(title, "a:xfrm"))).toEqual([]);
      expect(titles.flatMap((title) => allOf(title, "a:latin"))).toEqual([]);
      const words = allOf(slide, "a:t").map(wordsOf);
      expect(words).toContain(FOOTER);
      expect(words.join(" ")).toContain("Confidential – board only");
      expect(words.join(" ")).toContain("As of 22 November 2026");
      expect(words.join(" ")).toContain("Data version 2026-11-22.1");
      expect(words.join(" ")).toContain("basis: committed amounts");
    }
    expect(allOf(partOf(parts, "ppt/slides/slide1.xml"), "a:t").map(wordsOf)).toContain(
      LONG_TITLE.trim(),
    );
  });

  it("keep charts that can be edited, each with its workbook, and tables that are tables", () => {
    const parts = officeParts(deck(kind));
    const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/chart[^/]*\.xml$/.test(name));
    expect(charts).toHaveLength(3);
    for (const chart of charts)
      expect(leadsTo(parts, chart)).toMatchObject([
        { type: `${OFFICE}/package`, to: expect.stringMatching(/^ppt\/embeddings\/.*\.xlsx$/) },
      ]);
    expect(
      slidesOf(parts).flatMap((name) => allOf(partOf(parts, name), "a:tbl")).length,
    ).toBeGreaterThan(4);
  });

  it("are the same bytes for the same master", async () => {
    const again = await reportToPptx(report, { master: masters.get(kind) ?? null, footer: FOOTER });
    expect(Buffer.from(again).equals(deck(kind))).toBe(true);
  });
});

it("keeps everything on the slide", () => {
  for (const kind of KINDS) {
    const parts = officeParts(deck(kind));
    const size = allOf(partOf(parts, "ppt/presentation.xml"), "p:sldSz")[0]?.attributes ?? {};
    for (const name of slidesOf(parts))
      for (const frame of ["a:xfrm", "p:xfrm"].flatMap((one) => allOf(partOf(parts, name), one))) {
        const [at] = allOf(frame, "a:off");
        const [by] = allOf(frame, "a:ext");
        const end = (o: string, e: string) => Number(at?.attributes[o]) + Number(by?.attributes[e]);
        expect(end("x", "cx")).toBeLessThanOrEqual(Number(size["cx"]) + 9_144);
        expect(end("y", "cy")).toBeLessThanOrEqual(Number(size["cy"]) + 9_144);
      }
  }
});
