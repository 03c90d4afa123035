/** What stands in workbooks and slides, read from their XML as another program would. */
import { strFromU8, unzipSync } from "fflate";
import { type Element, parseXml } from "./well-formed.ts";

export type OfficeParts = ReadonlyMap<string, Element>;

/**
 * Every XML part of an Office file.
 *
 * @throws Error at the first place where one is not well formed
 */
export const officeParts = (bytes: Uint8Array): OfficeParts =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, content]) => [
        name,
        parseXml(
          strFromU8(content)
            .replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "")
            .trim(),
        ),
      ]),
  );

/** All elements of a name below one, in order. */
export const allOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);

/** The words of an element and all below it. */
export const wordsOf = (element: Element): string =>
  element.text + element.children.map(wordsOf).join("");

/** A cell of a sheet: a number, a truth, or words; null where there is none. */
export type ReadCell = number | boolean | string | null;

/** The sheets of a workbook by name, each as rows of cells by their place. */
export function sheetsIn(parts: OfficeParts): ReadonlyMap<string, ReadCell[][]> {
  const texts = allOf(parts.get("xl/sharedStrings.xml") ?? parseXml("<none/>"), "si").map((item) =>
    unescaped(allOf(item, "t").map(wordsOf).join("")),
  );
  const sheets = allOf(parts.get("xl/workbook.xml") ?? parseXml("<none/>"), "sheet");
  return new Map(
    sheets.map((sheet, i) => {
      const part = parts.get(`xl/worksheets/sheet${i + 1}.xml`);
      if (part === undefined) throw new Error(`no part for sheet ${i + 1}`);
      return [
        sheet.attributes["name"] ?? "",
        allOf(part, "row").map((row) => {
          const cells: ReadCell[] = [];
          for (const cell of allOf(row, "c")) {
            if (allOf(cell, "f").length > 0) throw new Error("a cell holds a formula");
            cells[columnOf(cell.attributes["r"] ?? "A1")] = cellOf(cell, texts);
          }
          return Array.from(cells, (cell) => cell ?? null);
        }),
      ];
    }),
  );
}

function cellOf(cell: Element, texts: readonly string[]): ReadCell {
  const kind = cell.attributes["t"] ?? "n";
  const [value] = allOf(cell, "v");
  if (kind === "inlineStr") return unescaped(allOf(cell, "t").map(wordsOf).join(""));
  if (value === undefined) return null;
  if (kind === "s") return texts[Number(wordsOf(value))] ?? null;
  if (kind === "b") return wordsOf(value) === "1";
  if (kind === "str") throw new Error("a cell holds the result of a formula");
  return Number(wordsOf(value));
}

const columnOf = (place: string): number =>
  Array.from(/^[A-Z]+/.exec(place)?.[0] ?? "A").reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** ECMA-376, 22.9.2.19. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The tables of slides in the order in which they are shown: cells as words. */
export const tablesOnSlides = (parts: OfficeParts): string[][][] =>
  slidesIn(parts).flatMap((slide) =>
    allOf(slide, "a:tbl").map((table) =>
      allOf(table, "a:tr").map((row) =>
        allOf(row, "a:tc").map((cell) => allOf(cell, "a:t").map(wordsOf).join("")),
      ),
    ),
  );

/** A native chart as its part holds it: what each series is called, and its bars by name; null for no bar. */
export type ReadChart = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** The native charts of slides, in the order in which they were made. */
export const chartsIn = (parts: OfficeParts): ReadChart[] =>
  [...parts]
    .filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .toSorted(([a], [b]) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map(([, part]) =>
      Object.fromEntries(
        allOf(part, "c:ser").map((series) => {
          const pointsOf = (name: string) =>
            new Map(
              allOf(series, name)
                .flatMap((one) => allOf(one, "c:pt"))
                .map((point) => [
                  point.attributes["idx"] ?? "",
                  allOf(point, "c:v").map(wordsOf).join(""),
                ]),
            );
          const values = pointsOf("c:val");
          const name = allOf(series, "c:tx").flatMap((one) => allOf(one, "c:v").map(wordsOf));
          return [
            name.join(""),
            Object.fromEntries(
              [...pointsOf("c:cat")].map(([at, label]) => {
                const value = values.get(at) ?? "";
                return [label, value === "" ? null : Number(value)];
              }),
            ),
          ];
        }),
      ),
    );

const slidesIn = (parts: OfficeParts): Element[] =>
  [...parts]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted(([a], [b]) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map(([, part]) => part);
