import { z } from "zod";
import { keysOf } from "../quantity/closed-set.ts";
import { PROFILES, TEMPLATES } from "./board-report.ts";
import { oneLine } from "./one-line.ts";
import { PackId } from "./pack-id.ts";
import { PAPERS } from "./pack-look.ts";

/** A title that still fits the head of every page. */
export const LONGEST_TITLE = 160;
const LONGEST_WORDS = 500;

/** Why something was let pass, as it is printed. */
export const Reason = oneLine(LONGEST_WORDS);

/** What is wrong names what it is about, whose name may be long. */
const LONGEST_OBSTACLE = 2_000;

/** A register of five thousand rows may have each of them looked at too late, and each under review. */
const MOST_LET_PASS = 10_000;

/** What opens a decision again: a claim on the wrong side of a line, e.g. fewer than two independent suppliers. */
export const Trigger = z.strictObject({
  claim: oneLine(200),
  side: z.enum(["below", "above"]),
  at: z.number().finite(),
});
export type Trigger = z.infer<typeof Trigger>;

/** A line the company has drawn for a number. */
const AppetiteLine = z.strictObject({
  claim: oneLine(200),
  side: z.enum(["at-most", "at-least"]),
  at: z.number().finite(),
});

/** What the board is asked, with what each answer costs a year; null where nobody has said. */
const DecisionWanted = z
  .strictObject({
    id: z.uuid(),
    question: oneLine(LONGEST_WORDS),
    options: z
      .array(
        z.strictObject({
          name: oneLine(120),
          usdPerYear: z.number().finite().nonnegative().nullable(),
        }),
      )
      .min(2, "a decision has two options or more")
      .max(6),
    recommended: z.string().nullable(),
    by: z.iso.date(),
  })
  .refine(
    ({ options }) => new Set(options.map(({ name }) => name)).size === options.length,
    "two options have the same name",
  )
  .refine(
    ({ options, recommended }) =>
      recommended === null || options.some(({ name }) => name === recommended),
    "the option that is recommended is none of the options",
  );

const eachOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** What whoever makes a pack decides; everything else is read. */
export const PackChoices = z
  .strictObject({
    template: z.enum(keysOf(TEMPLATES)),
    profile: z.enum(keysOf(PROFILES)),
    title: oneLine(LONGEST_TITLE),
    confidentiality: oneLine(80),
    /** Absent: what the company prints on. */
    paper: z.enum(keysOf(PAPERS)).optional(),
    /** The vendor of a vendor note; null for the others. */
    vendorId: z.string().nullable(),
    /** Saved scenarios, each as one of its versions. */
    scenarios: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().positive() }))
      .max(4, "a pack compares up to four scenarios"),
    /** The pack this one is held against; null for none. */
    previous: PackId.nullable(),
    /** Whether what changed since that pack is marked where it stands; absent for yes. */
    highlight: z.boolean().exactOptional(),
    appetite: z
      .array(AppetiteLine)
      .max(20)
      .refine(
        (lines) => new Set(lines.map(({ claim }) => claim)).size === lines.length,
        "two lines are drawn for one number; keep one of them",
      ),
    decisions: z.array(DecisionWanted).max(10),
    /** Why obstacles were let pass; printed. */
    overrides: z
      .array(
        z.strictObject({
          obstacle: z.string().max(LONGEST_OBSTACLE),
          reason: oneLine(LONGEST_WORDS),
        }),
      )
      .max(MOST_LET_PASS, `a pack lets pass ${MOST_LET_PASS} things at most`),
  })
  .refine(
    ({ template, vendorId }) => (template === "vendor") === (vendorId !== null),
    "a vendor note is about one vendor, and no other template is",
  )
  .refine(
    ({ template, scenarios }) => template !== "strategies" || scenarios.length >= 2,
    "a comparison of strategies needs two scenarios or more",
  )
  .refine(
    ({ scenarios }) => eachOnce(scenarios.map(({ id, version }) => `${id} ${version}`)),
    "the same version of a scenario is chosen twice",
  )
  .refine(
    ({ appetite }) => eachOnce(appetite.map(({ claim }) => claim)),
    "two lines are drawn for the same number",
  )
  .refine(
    ({ decisions }) => eachOnce(decisions.map(({ id }) => id)),
    "two questions have the same id",
  );
export type PackChoices = z.infer<typeof PackChoices>;
