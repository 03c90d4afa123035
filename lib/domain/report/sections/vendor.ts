import { type ExitPart, exitParts } from "../../leaving/exit-parts.ts";
import { contributionsFigure } from "../../figures/lock-in-figures.ts";
import { LOCK_IN_PARTS } from "../../indices/lock-in/lock-in.ts";
import type { VendorScores } from "../../portfolio/portfolio-scores.ts";
import { exitCostTable, exitDaysTable } from "../../tables/lock-in-tables.ts";
import { altOf } from "../alt-of.ts";
import type { Block } from "../board-report.ts";
import {
  exitDaysClaim,
  linesClaim,
  lockInClaim,
  vendorConflictClaim,
} from "../claims-of-scores.ts";
import { gatesBlock } from "../contracts-block.ts";
import {
  claimedFigure,
  claimedTable,
  type Drafted,
  type DraftedSection,
  type Lineage,
  namedBy,
  sectionOf,
  sentence,
} from "../drafted.ts";
import { keyFiguresOf } from "../key-figures.ts";
import type { Material } from "../material.ts";
import { explained, measuredFrom } from "../origin-of-explanation.ts";
import { counted, named, phrase, said } from "../phrase.ts";
import { scoresOfNote } from "../scores-of-note.ts";
import { Unreportable } from "../unreportable.ts";
import { leversBlock } from "./options.ts";
import { letPassInShort } from "./let-pass.ts";
import { dataQuality, decisionsBlock } from "./summary.ts";

/**
 * One vendor on a page: how hard it is to leave and why, what it could gain from
 * steering us, and the lines that no average may hide.
 *
 * @throws Unreportable where the company has no contract with the vendor
 */
export function vendorSection(material: Material): DraftedSection {
  const { scores, inputs, nameOf } = material;
  const { vendorId, decisions } = inputs.choices;
  const vendors = scores.byVendor.filter(({ contract }) => contract.vendorId === vendorId);
  if (vendors.length === 0)
    throw new Unreportable(
      `on ${inputs.asOf} the company has no contract with ${vendorId === null ? "a vendor that nobody has named" : nameOf(vendorId)}; choose one of ${scores.byVendor.map(({ contract }) => contract.vendorId).join(", ")}`,
    );
  const headlines = vendors.flatMap((vendor) => [
    { claim: lockInClaim(vendor), determinable: vendor.lockIn.headline },
    { claim: exitDaysClaim(vendor), determinable: true },
    { claim: vendorConflictClaim(vendor), determinable: vendor.conflict.conflict.determinable },
  ]);
  const figures = keyFiguresOf(headlines, inputs);
  return sectionOf({ id: "vendor", title: `Exposure to ${nameOf(vendorId ?? "")}` }, [
    ...vendors.map((vendor) => sentence(leavingSentence(vendor), "finding")),
    figures,
    ...decisionsBlock(decisions),
    ...vendors.flatMap((vendor) => vendorBlocks(vendor, material)),
    gatesBlock(vendors),
    sentence(
      dataQuality({ ...material, scores: scoresOfNote(scores, inputs.choices) }, figures.drafts),
      "note",
    ),
    ...letPassInShort(material),
  ]);
}

const leavingSentence = (vendor: VendorScores) => {
  const fired = linesClaim({ byVendor: [vendor] }, "fires");
  const own = {
    ...fired,
    id: `${fired.id}/${vendor.contract.id}`,
    label: `${vendor.contract.vendorName}: ${fired.label.toLowerCase()}`,
  };
  return phrase`Leaving ${named(vendor.contract.vendorName)} would take ${said(exitDaysClaim(vendor), "in-full")}; ${counted(own, "line")} that no average may hide ${fired.value?.high === 1 ? "is" : "are"} crossed.`;
};

function vendorBlocks(vendor: VendorScores, { inputs, market }: Material): Drafted<Block>[] {
  const { contract, lockIn, exit } = vendor;
  const figure = contributionsFigure([vendor], inputs.asOf, inputs.portfolio.organisation.name);
  return [
    claimedFigure(
      figure,
      altOf(figure),
      (c) => ({
        ...explained(lockIn.score.explanation, "lock-in"),
        how: `part of the freedom lost that ${LOCK_IN_PARTS[c] ?? "a barrier"} takes`,
      }),
      [named(figure.title)],
    ),
    leversBlock(vendor),
    claimedTable(
      exitDaysTable(vendor),
      (row) => `${contract.vendorName}, ${namedBy("phase")(row)}`,
      ({ id }) => ({
        ...explained(exit.score.explanation, "exit-time"),
        how: HOW_LONG[id] ?? "as recorded",
      }),
    ),
    claimedTable(
      exitCostTable(vendor, market),
      (row) => `${contract.vendorName}, ${namedBy("part")(row)}`,
      ({ id }) => costOf(id, exitParts(contract, market)),
    ),
  ];
}

/** How the days of each phase are come to. */
const HOW_LONG: Readonly<Record<string, string>> = {
  notice: "notice period of the contract",
  transfer: "data volume over the line’s real speed",
  "re-engineering": "days to rebuild and test elsewhere",
  transition: "the longer of moving data and rebuilding",
  exit: "notice, plus the longer of moving data and rebuilding",
};

/** Where an amount of leaving comes from: a part from its own facts, a sum from those of all its parts. */
function costOf(id: string, parts: readonly ExitPart[]): Lineage {
  const part = parts.find((one) => one.id === id);
  if (part?.usd) {
    const how =
      id === "egress" ? "data volume at the vendor’s price for data that leaves" : "as recorded";
    return { ...measuredFrom(part.usd), how, index: "capture" };
  }
  const added = parts
    .filter(({ kind }) => id === "all" || kind === id)
    .flatMap(({ usd }) => usd ?? []);
  return {
    index: "capture",
    how: "sum of its parts",
    facts: [...new Set(added.flatMap(({ facts }) => facts))],
    gaps: added.flatMap(({ missing }) => missing ?? []),
  };
}
