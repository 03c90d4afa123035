import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

// The working directory is the project in development and the bundle in production; both hold these.
const PACKAGES = join(process.cwd(), "node_modules");
const GEIST = join(PACKAGES, "geist/dist/fonts/geist-sans");
const NOTO = join(PACKAGES, "@expo-google-fonts");

type Family = { readonly family: string; readonly files: readonly [string, ...string[]] };

/** Families in the order in which a letter is looked for, each with its files, regular first. */
const FAMILIES: readonly Family[] = [
  { family: "Geist", files: [`${GEIST}/Geist-Regular.ttf`, `${GEIST}/Geist-SemiBold.ttf`] },
  {
    family: "Noto Sans",
    files: [
      `${NOTO}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
      `${NOTO}/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf`,
    ],
  },
  {
    family: "Noto Sans Arabic",
    files: [
      `${NOTO}/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf`,
      `${NOTO}/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf`,
    ],
  },
  {
    family: "Noto Sans Hebrew",
    files: [
      `${NOTO}/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf`,
      `${NOTO}/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf`,
    ],
  },
  {
    family: "Noto Emoji",
    files: [`${NOTO}/noto-emoji/400Regular/NotoEmoji_400Regular.ttf`],
  },
];

/** Many times as large as the others, so opened only where such a letter stands. */
const EAST_ASIAN_FAMILIES: readonly Family[] = [
  {
    family: "Noto Sans S Chinese",
    files: [join(PACKAGES, "@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf")],
  },
  {
    family: "NanumGothic",
    files: [`${NOTO}/nanum-gothic/400Regular/NanumGothic_400Regular.ttf`],
  },
];

/** Characters of Chinese, Japanese and Korean, with their punctuation and full widths. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303F\u30FB\u30FC\uFF00-\uFFEF]/u;

/** Every font that a text is set with, by names and files; no font of the machine is. */
export type Fonts = { readonly names: readonly string[]; readonly files: readonly string[] };

const fontsOf = (families: readonly Family[]): Fonts => ({
  names: families.map(({ family }) => family),
  files: families.flatMap(({ files }) => files),
});
const USUAL = fontsOf(FAMILIES);
const ALL = fontsOf([...FAMILIES, ...EAST_ASIAN_FAMILIES]);

/** The fonts for a text: the large ones only where it has letters for them. */
export const fontsFor = (text: string): Fonts => (EAST_ASIAN.test(text) ? ALL : USUAL);

/** The files that a drawing needs, which names its families: a renderer reads each of them whole. */
export const fontFilesFor = (svg: string): string[] =>
  [...FAMILIES, ...EAST_ASIAN_FAMILIES]
    .filter(({ family }) => family === "Geist" || svg.includes(`"${family}"`))
    .flatMap(({ files }) => files);

const covered = new Map<string, ReadonlySet<number>>();

/** The family that a character is set in; undefined where none of ours has it. */
export function familyOf(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  const families = EAST_ASIAN.test(character) ? [...FAMILIES, ...EAST_ASIAN_FAMILIES] : FAMILIES;
  return families.find((family) => pointsOf(family).has(point))?.family;
}

function pointsOf({ family, files: [regular] }: Family): ReadonlySet<number> {
  const known = covered.get(family) ?? pointsIn(readFileSync(regular));
  covered.set(family, known);
  return known;
}

/**
 * The characters that a TrueType font has glyphs for: its "cmap" table, in the
 * two forms that fonts in use have, 4 and 12 (OpenType 1.9, cmap).
 */
function pointsIn(font: Buffer): Set<number> {
  const points = new Set<number>();
  const map = tableAt(font, "cmap");
  for (let i = 0; i < font.readUInt16BE(map + 2); i += 1) {
    const at = map + font.readUInt32BE(map + 4 + 8 * i + 4);
    const form = font.readUInt16BE(at);
    if (form === 12) addGroups(font, at, points);
    if (form === 4) addSegments(font, at, points);
  }
  return points;
}

function tableAt(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const entry = 12 + 16 * i;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new RangeError(`a font has no ${name} table`);
}

function addGroups(font: Buffer, at: number, points: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + 12 * i;
    addAll(points, font.readUInt32BE(group), font.readUInt32BE(group + 4));
  }
}

function addSegments(font: Buffer, at: number, points: Set<number>): void {
  const segments = font.readUInt16BE(at + 6) / 2;
  for (let i = 0; i < segments; i += 1)
    addAll(
      points,
      font.readUInt16BE(at + 16 + 2 * segments + 2 * i),
      // The last segment holds U+FFFF alone, which is no character.
      Math.min(font.readUInt16BE(at + 14 + 2 * i), 0xff_fe),
    );
}

function addAll(points: Set<number>, from: number, to: number): void {
  for (let point = from; point <= to; point += 1) points.add(point);
}
