import { openedOn } from "../../routing/scenario/opened-on.ts";
import { clearDifference } from "../../routing/scenario/compare/clear-difference.ts";
import type { ComparedPair } from "../../routing/scenario/compare/compare-scenarios.ts";
import { type Compared, scenarioCompareTable } from "../../tables/scenario-compare-table.ts";
import type { Block } from "../board-report.ts";
import type { ClaimDraft } from "../claim.ts";
import {
  asRecorded,
  claimedTable,
  type Drafted,
  type DraftedSection,
  namedBy,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import { named, type Phrase, phrase, said } from "../phrase.ts";
import { exact } from "../../quantity/estimate.ts";
import { simulated } from "./scenarios.ts";
import { letPassInShort } from "./let-pass.ts";
import { decisionsBlock } from "./summary.ts";

/** Two to four strategies side by side, each under the policy it opens on. */
export function comparisonSection(material: Material): DraftedSection {
  const { scenarios, inputs, pairs } = material;
  const all = scenarios.flatMap(({ id, name, file, result }): Compared[] => {
    const { chosen } = openedOn(result.shocked ?? result.base);
    return chosen === undefined ? [] : [{ id, file: { ...file, name }, policy: chosen }];
  });
  const compared = all.length === 0 ? [] : [comparedBlock(all, pairs)];
  return sectionOf({ id: "comparison", title: "Strategies side by side", tells: "options" }, [
    sentence(findingOf(all, pairs), "finding"),
    ...compared,
    ...decisionsBlock(inputs.choices.decisions),
    ...letPassInShort(material),
  ]);
}

const comparedBlock = (all: readonly Compared[], pairs: readonly ComparedPair[]): Drafted<Block> =>
  claimedTable(scenarioCompareTable(all, pairs), namedBy("scenario", "policy"), (row, { id }) => {
    const compared = all.find((one) => one.id === row.id);
    if (compared === undefined) return asRecorded([]);
    return id === "total" ? totalClaim(compared) : simulated(compared.file, [compared.policy]);
  });

const totalClaim = ({ id, file, policy }: Compared): ClaimDraft => ({
  ...simulated(file, [policy]),
  id: `scenario-compare/${id}/total`,
  label: `${file.name}, ${policy.policyName}: all months`,
  value: exact(policy.usdTotal),
  unit: "usd",
});

/** The cheapest, where chance alone does not account for it and all of them run as long. */
function findingOf(all: readonly Compared[], pairs: readonly ComparedPair[]): Phrase {
  const [cheapest, ...others] = all.toSorted((a, b) => a.policy.usdTotal - b.policy.usdTotal);
  if (cheapest === undefined) return phrase`No strategy was chosen for this pack.`;
  const its = phrase`“${named(cheapest.file.name)}” at ${said(totalClaim(cheapest))}`;
  if (others.length === 0) return phrase`One strategy alone was chosen: ${its}.`;
  if (all.some(({ file }) => file.months !== cheapest.file.months))
    return phrase`The strategies run over different lengths of time; their bills are not comparable.`;
  if (all.some(({ policy }) => policy.servedShare < cheapest.policy.servedShare - 1e-9))
    return phrase`The lowest bill is that of ${its}; not all of them serve the same work.`;
  return others.some((other) => !isClear(all, pairs, other, cheapest))
    ? phrase`The lowest bill is that of ${its}, with no clear difference to another.`
    : phrase`The lowest bill is that of ${its}.`;
}

/** Whether two differ clearly: draw by draw where one of them is the first, else by their bands. */
function isClear(
  all: readonly Compared[],
  pairs: readonly ComparedPair[],
  one: Compared,
  other: Compared,
): boolean {
  const places = [all.indexOf(one), all.indexOf(other)];
  const pair = places.includes(0) ? pairs.find(({ to }) => places.includes(to)) : undefined;
  const { isClear: told } =
    pair?.clarity ??
    clearDifference({ paired: null, first: one.policy.bill, second: other.policy.bill });
  return told !== false;
}
