import "server-only";
import { familyOf } from "./fonts.ts";
import { isJoining, printable } from "./printable.ts";

const TEXT = />([^<>]+)<\/text>/g;

/**
 * A drawing whose every letter names the font that it is set in: left to choose,
 * a renderer takes a font of the machine, and the same drawing differs elsewhere.
 */
export const printedSvg = (svg: string): string =>
  svg.replaceAll(TEXT, (_, escaped: string) => `>${inFamilies(printable(escaped))}</text>`);

function inFamilies(text: string): string {
  const runs: { family: string; words: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const own = familyOf(character);
    // Blanks and joiners stay with what they follow.
    const family =
      last !== undefined && (character === " " || isJoining(character))
        ? last.family
        : (own ?? "Geist");
    if (last?.family === family) last.words += character;
    else runs.push({ family, words: character });
  }
  return runs
    .map(({ family, words }) =>
      family === "Geist" ? words : `<tspan font-family="${family}">${words}</tspan>`,
    )
    .join("");
}
