import type { Table } from "../../table/table.ts";
import type { Block } from "../board-report.ts";
import { claimOfCount } from "../claim.ts";
import {
  asRecorded,
  claimedTable,
  type Drafted,
  type DraftedSection,
  listOf,
  namedBy,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import { counted, type Named, type Phrase, phrase, quoted, verbatim } from "../phrase.ts";
import { untoldWords } from "../untold-words.ts";

/** Reasons that stand on the first page; the most frequent come first, and the list under Method has them all. */
const MOST_REASONS = 3;

/** What was let pass when the pack was made, with its reason; a thing that was let pass twice with the later one. */
const letPass = ({ inputs }: Pick<Material, "inputs">): Map<string, string> =>
  new Map(inputs.choices.overrides.map(({ obstacle, reason }) => [obstacle, reason]));

/** How much was let pass, by the reason that was given, and where each of it is listed: a few lines, however much it is. */
export function letPassInShort(material: Pick<Material, "inputs">): Drafted<Block>[] {
  const all = letPass(material);
  if (all.size === 0) return [];
  const byReason = [...Map.groupBy(all, ([, reason]) => reason)]
    .map(([reason, same]) => ({ reason, count: same.length }))
    .toSorted((a, b) => b.count - a.count);
  const others = byReason.slice(MOST_REASONS);
  return [
    sentence(
      phrase`Let pass with a reason, though it would have kept this pack back; all of it is listed under Method and limits:`,
      "note",
    ),
    ...listOf([
      ...byReason
        .slice(0, MOST_REASONS)
        .map(({ reason, count }) => phrase`${things(reason, count)}, because: ${asTyped(reason)}`),
      ...(others.length === 0
        ? []
        : [
            phrase`${things(
              "other reasons",
              others.reduce((sum, { count }) => sum + count, 0),
            )}, for other reasons`,
          ]),
    ]),
  ];
}

/** The same as a section, for templates whose first part has no place for it. */
export function letPassSections(material: Material): DraftedSection[] {
  const blocks = letPassInShort(material);
  return blocks.length === 0
    ? []
    : [sectionOf({ id: "let-pass", title: "Let pass with a reason", ownPage: false }, blocks)];
}

/** Everything that was let pass, each with its reason; what the profile keeps back is not named. */
export function letPassInFull(material: Material): Drafted<Block>[] {
  const all = [...letPass(material)];
  if (all.length === 0) return [];
  const untold = untoldWords(material.inputs);
  const table: Table = {
    id: "let-pass",
    title: "What was let pass, and why",
    columns: [
      { id: "what", label: "What would have kept this pack back", unit: null, verbatim: true },
      { id: "reason", label: "Why it was let pass", unit: null, verbatim: true },
    ],
    rows: all.map(([obstacle, reason], i) => ({
      id: `let-pass-${i + 1}`,
      cells: {
        what: {
          value: untold.some((words) => obstacle.includes(words))
            ? "Something that this profile keeps back."
            : withoutAdvice(obstacle),
        },
        reason: { value: reason },
      },
    })),
  };
  return [claimedTable(table, namedBy("what"), () => asRecorded([]))];
}

const things = (reason: string, count: number): Phrase => [
  counted(
    {
      ...claimOfCount(
        `let-pass/${reason}`,
        `Let pass with a reason, ${asTyped(reason).name}`,
        count,
        [],
      ),
      restsOn: "pack",
    },
    "thing",
  ),
];

/** In quotation marks, unless it has some of its own. */
const asTyped = (words: string): Named => (/[“”"]/u.test(words) ? verbatim(words) : quoted(words));

/** What is wrong, without how its maker could have mended it. */
const withoutAdvice = (obstacle: string): string =>
  obstacle.replace(/ [^.]*\bgive a reason that is printed\.$/u, "");
