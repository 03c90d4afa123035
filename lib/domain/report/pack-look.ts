import { z } from "zod";
import { keysOf } from "../quantity/closed-set.ts";
import { contrastOf, LEAST_CONTRAST } from "./contrast.ts";
import { Fingerprint } from "./fingerprint.ts";

/** What a pack is printed on. */
export const PAPERS = { a4: "A4", "us-letter": "US Letter" } as const;
export type Paper = keyof typeof PAPERS;

/** The longest footer that leaves room for the page. */
export const LONGEST_FOOTER = 200;

const PAPER_WHITE = "#ffffff";

const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, "is no colour written as #rrggbb")
  .superRefine((accent, context) => {
    if (!/^#[0-9a-f]{6}$/.test(accent)) return;
    const ratio = contrastOf(accent, PAPER_WHITE);
    if (ratio < LEAST_CONTRAST)
      context.addIssue({
        code: "custom",
        // Cut, not rounded: 4.499 is not enough and may not be called 4.5.
        message: `${accent} stands ${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1 from white, and words need ${LEAST_CONTRAST} to 1 to be read; choose a darker colour`,
      });
  });

/**
 * How a pack looks, frozen with what it says: files by their SHA-256, which lie
 * beside it in the zip. None of it changes a number.
 */
export const PackLook = z.strictObject({
  paper: z.enum(keysOf(PAPERS)),
  /** Colour of links and of marks of claims. */
  accent: Accent,
  /** Stands at the foot of every page and slide; null for none. */
  footer: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_FOOTER, `is longer than the ${LONGEST_FOOTER} characters there is room for`)
    .nullable(),
  /** A PNG or a JPEG; null for none. */
  logo: Fingerprint.nullable(),
  /** The slides of another file, by which ours are set; null for our own. */
  master: Fingerprint.nullable(),
});
export type PackLook = z.infer<typeof PackLook>;

/** How a company wants its packs to look, with the words that a new one begins with. */
export const HouseLook = PackLook.extend({
  confidentiality: z
    .string()
    .trim()
    .min(1, "say it in a word or two")
    .max(80, "is longer than the 80 characters there is room for"),
});
export type HouseLook = z.infer<typeof HouseLook>;

/** How a pack looks where nobody has said. */
export const PLAIN_PACK_LOOK: PackLook = {
  paper: "a4",
  accent: "#1b5586",
  footer: null,
  logo: null,
  master: null,
};
export const PLAIN_HOUSE_LOOK: HouseLook = { ...PLAIN_PACK_LOOK, confidentiality: "Confidential" };

/** What a company's look is of one pack: its words are the pack's own, and its paper may be. */
export const frozenLook = (
  { paper, accent, footer, logo, master }: HouseLook,
  own: Paper | undefined,
): PackLook => ({ paper: own ?? paper, accent, footer, logo, master });
