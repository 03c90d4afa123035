import { crc32, deflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { HOSTILE_NAMES, LONG_TITLE, sampleReport } from "@/tests/support/sample-report.ts";
import { frameLines } from "@/lib/format/report/frame-lines.ts";
import { familyOf } from "./fonts.ts";
import { printable } from "./printable.ts";
import { PLAIN_LOOK, reportToPdf } from "./report-to-pdf.ts";

/** In points, with a little for what a letter reaches over its place. */
const MARGIN = 43;
const SMALL = sampleReport({ rows: 12 });

/** The texts of each page, without blanks, and what stands in its structure. */
async function pagesOf(
  report: BoardReport,
  paper: "a4" | "us-letter" = "a4",
  more: { readonly inputsHash?: string } = {},
) {
  const { accessible } = reportToPdf(report, { paper, ...more });
  const document = await getDocument({ data: new Uint8Array(accessible) }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const { items } = await page.getTextContent();
      return {
        text: items
          .map((item) => ("str" in item ? item.str : ""))
          .join("")
          .replaceAll(/\s/g, ""),
        beyond: items.filter((item) => {
          if (!("str" in item) || item.str.trim() === "") return false;
          const [x = 0, y = 0] = item.transform.slice(4).map(Number);
          const [, , right = 0, top = 0] = page.view;
          return x < MARGIN || x + item.width > right - MARGIN || y < 20 || y + 10 > top - 20;
        }).length,
        sizes: items.flatMap((item) =>
          "str" in item && item.str.trim() !== "" ? [item.height] : [],
        ),
        tree: JSON.stringify(await page.getStructTree()),
      };
    }),
  );
}
const squeezed = (text: string) => text.replaceAll(/\s/g, "");

describe("a report on paper", () => {
  it("says on every page which data it is, read how, and who may see it", async () => {
    for (const paper of ["a4", "us-letter"] as const)
      for (const { text } of await pagesOf(SMALL, paper))
        for (const line of Object.values(frameLines(SMALL)).filter((one) => one !== null))
          expect(text).toContain(squeezed(line));
  });

  it("is set in ten points or more; only the raised number of a claim is smaller", async () => {
    const sizes = (await pagesOf(SMALL)).flatMap((page) => page.sizes);
    expect(new Set(sizes.filter((size) => size < 9.99).map((size) => size.toFixed(1)))).toEqual(
      new Set(["7.5"]),
    );
  });

  it("fits its summary on one page", async () => {
    const pages = await pagesOf(SMALL);
    expect(pages[0]?.text).toContain("Dataquality");
    expect(pages[1]?.text).toContain("Contentsandhowtoreadthispack");
  });

  it("leads from each number to its claim, and on to facts and sources, and says to which", async () => {
    const { accessible } = reportToPdf(SMALL, { paper: "a4" });
    const document = await getDocument({ data: new Uint8Array(accessible) }).promise;
    const texts = (await pagesOf(SMALL)).map(({ text }) => text);
    const labels = new Map(
      SMALL.claims.map(({ number, label }) => [
        `Claim ${number}`,
        // Read back from a file, what runs from right to left has another order.
        /[\u0590-\u06FF]/.test(label) ? "" : squeezed(printable(label)),
      ]),
    );
    const told = new Set<string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      for (const link of await page.getAnnotations()) {
        const words: string = link.contentsObj?.str ?? "";
        if (!/^(?:Claim|Fact|Source) /.test(words)) continue;
        told.add(words);
        const target = texts[await document.getPageIndex(link.dest[0])];
        const mark = words.split(" ")[1] ?? "";
        expect(target).toContain(`${mark}${labels.get(words) ?? ""}`);
      }
    }
    // A line that a drawing is held against is a claim that no cell of its table states.
    const stated = SMALL.claims.filter(({ how }) => how !== "a line of the method");
    for (const { number } of stated) expect(told).toContain(`Claim ${number}`);
    for (const words of ["Fact F1", "Fact F3", "Source S1", "Source S5"])
      expect(told).toContain(words);
  });

  it("tells those who cannot see what each drawing shows", async () => {
    const trees = (await pagesOf(SMALL)).map(({ tree }) => tree).join("");
    const alts = SMALL.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "figure" ? [printable(block.alt)] : []));
    for (const alt of alts) expect(trees).toContain(JSON.stringify(alt).slice(1, -1));
    const drawn = trees.match(/"role":"Figure"/g)?.length ?? 0;
    expect(drawn).toBeGreaterThan(alts.length);
    // Nothing else has words of its own in place of what is seen.
    expect(trees.match(/"alt":"[^"]/g)).toHaveLength(drawn);
    expect(trees).toContain('"TH"');
    expect(trees).toContain('"H2"');
  });

  it("cannot be written where a drawing has no words", () => {
    const silent = {
      ...SMALL,
      sections: SMALL.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === "figure" ? { ...block, alt: "" } : block,
        ),
      })),
    };
    expect(() => reportToPdf(silent, { paper: "a4" })).toThrow("alt");
  });

  it("repeats the heads of a long table, and leaves no row of it out", async () => {
    const pages = await pagesOf(sampleReport({ rows: 120 }));
    const long = pages.filter(({ text }) => text.includes("Holdernumber"));
    expect(long.length).toBeGreaterThan(3);
    for (const { text } of long) {
      expect(text).toContain("LaboratoryKindAnnounced");
    }
    const all = pages.map(({ text }) => text).join("");
    const missing = Array.from({ length: 120 }, (_, i) => i)
      .filter((i) => i % 17 !== 0)
      .filter((i) => !all.includes(`Holdernumber${i + 1}Laboratory`));
    expect(missing).toEqual([]);
  });

  it("prints a title of 500 characters, and markup as the text it is", async () => {
    const all = (await pagesOf({ ...SMALL, title: LONG_TITLE })).map(({ text }) => text).join("");
    expect(all).toContain(squeezed(LONG_TITLE));
    for (const name of HOSTILE_NAMES.slice(0, 8)) expect(all).toContain(squeezed(name));
  });

  it("says of its pack what that holds, and nothing of a pack where it is of none", async () => {
    const told = async (profile: BoardReport["profile"], inputsHash?: string) => {
      const report = { ...SMALL, profile, sections: SMALL.sections.slice(0, 1) };
      const pages = await pagesOf(report, "a4", inputsHash === undefined ? {} : { inputsHash });
      return /Thisfile(.*)legalorinvestmentadvice/.exec(
        pages.map(({ text }) => text).join(""),
      )?.[1];
    };
    expect(await told("board", "f".repeat(64))).toContain("holdsthoseinputs,everytableasdata");
    for (const profile of ["internal", "regulator", "public"] as const) {
      expect(await told(profile, "f".repeat(64))).toContain("holdseverytableasdata");
      expect(await told(profile, "f".repeat(64))).not.toContain("thoseinputs");
    }
    expect(await told("board")).not.toMatch(/pack|Fingerprint/);
  });

  it.each(["a4", "us-letter"] as const)(
    "keeps words without a blank within the edges of the paper: %s",
    async (paper) => {
      const long = {
        ...SMALL,
        title: "W".repeat(160),
        confidentiality: "M".repeat(80),
        organisation: "G".repeat(80),
        sections: [
          {
            id: "asked",
            title: "Decisions asked",
            ownPage: true,
            blocks: [
              {
                kind: "decisions" as const,
                asked: [
                  {
                    id: "q",
                    question: "Q".repeat(500),
                    options: [
                      { name: "N".repeat(120), cost: ["an amount"] },
                      { name: "No", cost: ["nothing"] },
                    ],
                    recommended: "No",
                    by: "2026-12-31" as const,
                  },
                ],
              },
              { kind: "list" as const, items: [[{ name: "R".repeat(500) }]] },
            ],
          },
        ],
      };
      const pages = await pagesOf(long, paper);
      expect(pages.map(({ beyond }) => beyond)).toEqual(pages.map(() => 0));
      for (const { text } of pages) expect(text).toContain(squeezed(frameLines(long).head));
      const all = pages.map(({ text }) => text).join("");
      for (const [letter, times] of [
        ["W", 160],
        ["M", 80],
        ["Q", 500],
        ["N", 120],
        ["R", 500],
      ] as const)
        expect(all).toContain(letter.repeat(times));
    },
  );

  it("can be set where a profile leaves sources, facts or everything out", () => {
    const part = { ...SMALL, notes: SMALL.notes.slice(2), evidence: SMALL.evidence.slice(0, 3) };
    const bare = { ...SMALL, sections: [], claims: [], notes: [], evidence: [], filters: [] };
    for (const report of [part, bare, { ...SMALL, filters: Array<string>(60).fill("a filter") }])
      expect(reportToPdf(report, { paper: "us-letter" }).archive.length).toBeGreaterThan(10_000);
  });

  it("sets a table that is wider than the page in parts, each with the first column", async () => {
    const columns = Array.from({ length: 24 }, (_, i) => ({
      id: `c${i}`,
      label: `Column ${i} of many`,
      unit: null,
    }));
    const cells = Object.fromEntries(columns.map(({ id }) => [id, { value: `cell of ${id}` }]));
    // Of fewer rows it would lie on its side.
    const rows = ["one", "two", "three", "four", "five"].map((id) => ({ id, cells }));
    const table = { id: "wide", title: "Wide", columns, rows };
    const bare = { ...table, id: "bare", title: "Bare", columns: columns.slice(0, 3), rows: [] };
    const block = { kind: "table", table, claims: {} } as const;
    const report = {
      ...SMALL,
      sections: [
        { id: "wide", title: "Wide", ownPage: true, blocks: [block, { ...block, table: bare }] },
      ],
    };
    const all = (await pagesOf(report)).map(({ text }) => text).join("");
    for (const { id } of columns) expect(all).toContain(`cellof${id}`);
    expect(all.match(/cellofc0(?!\d)/g)?.length).toBeGreaterThan(1);
    expect(all).toContain("part1of");
    expect(all).toContain("Thereisnothingonrecord.");
  });

  it("shows a letter it has no type for as one that is missing", async () => {
    for (let point = 0x20; point < 0x7f; point += 1)
      expect(familyOf(String.fromCodePoint(point))).toBe("Geist");
    expect(printable("ሰላም שרת شركة 🚀 a\u202eb\u0007")).toBe("��� שרת شركة 🚀 a�b�");
    const [, contents] = await pagesOf({ ...SMALL, title: "Told in ሰላም" });
    expect(contents?.text).toContain("standsforaletterthatthisfilehasnotypefor");
    const plain = await pagesOf({ ...sampleReport({ rows: 2 }), sections: [], claims: [] });
    expect(plain.map(({ text }) => text).join("")).not.toContain("standsforaletter");
  });

  it("sets Chinese, Japanese and Korean in type of their own", async () => {
    const title = "雲端運算、クラウドのガバナンス、클라우드 거버넌스";
    expect(printable(title)).toBe(title);
    const pages = await pagesOf({ ...SMALL, title });
    expect(pages[0]?.text).toContain(squeezed(title));
  });

  it("prints a logo, and refuses what is none", () => {
    const look = { ...PLAIN_LOOK, logo: aPng(), footer: "Möbelhaus <AG>, #1 $x$" };
    expect(reportToPdf(SMALL, { paper: "a4", look }).accessible.length).toBeGreaterThan(1000);
    const tried = (logo: Uint8Array) => () =>
      reportToPdf(SMALL, { paper: "a4", look: { ...PLAIN_LOOK, logo } });
    expect(tried(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>".padEnd(80)))).toThrow(
      "neither a PNG nor a JPEG",
    );
    expect(tried(new Uint8Array(50 * 1024 * 1024))).toThrow("may have 512");
    expect(tried(Buffer.concat([aPng().subarray(0, 24), Buffer.alloc(40)]))).toThrow(
      "damaged or cut off",
    );
  });
});

/** A black PNG of four by four. */
function aPng(): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(20))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
