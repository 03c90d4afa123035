import { fanFigure, tornadoFigure } from "../../figures/scenario-figures.ts";
import { openedOn } from "../../routing/scenario/opened-on.ts";
import type { ScenarioFile } from "../../routing/scenario/scenario-file.ts";
import type { PolicyResult } from "../../routing/scenario/scenario-result.ts";
import { brokenRoutesTable, policyResultsTable } from "../../tables/scenario-result-tables.ts";
import type { Table } from "../../table/table.ts";
import { altOf } from "../alt-of.ts";
import type { Block } from "../board-report.ts";
import type { ClaimDraft } from "../claim.ts";
import {
  claimedFigure,
  claimedTable,
  type Drafted,
  type DraftedSection,
  type Lineage,
  listOf,
  namedBy,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material, ShownScenario } from "../material.ts";
import { counted, type Dated, named, phrase, quoted, said, verbatim } from "../phrase.ts";
import { exact } from "../../quantity/estimate.ts";

/** The scenarios of the pack: what each policy costs without and with shocks, what breaks, and the price of independence. */
export function scenariosSection({ scenarios }: Pick<Material, "scenarios">): DraftedSection {
  return sectionOf(
    { id: "scenarios", title: "Scenarios", tells: "options" },
    scenarios.length === 0
      ? [sentence(phrase`No scenario was chosen for this pack.`)]
      : scenarios.flatMap(scenarioBlocks),
  );
}

/**
 * Where the numbers of policies come from: the listings they buy at, at the prices
 * pinned in the scenario; of a policy that buys nowhere, all that it could choose from.
 */
export function simulated(file: ScenarioFile, results: readonly PolicyResult[]): Lineage {
  const bought = results.flatMap(({ allocation }) =>
    allocation.map(({ offeringId }) => offeringId),
  );
  const from = bought.length === 0 ? file.offerings.map(({ id }) => id) : bought;
  return {
    index: null,
    how: "simulated from the work, prices, seed and chances that the scenario’s file pins",
    facts: [...new Set(from.map((id) => `offering/${id}`))],
    gaps: [],
  };
}

/** A table of a scenario under an id of its own, for several may stand in one report. */
const under = (scenario: ShownScenario, table: Table): Table => ({
  ...table,
  id: `scenarios/${scenario.id}/${table.id}`,
  title: `${scenario.name}: ${table.title}`,
});

function scenarioBlocks(scenario: ShownScenario): Drafted<Block>[] {
  const { file, result, name } = scenario;
  const { base, shocked } = result;
  const { chosen } = openedOn(shocked ?? base);
  const day: Dated = { day: file.asOf };
  const tables = [
    { id: "base", title: "without shocks", results: base },
    ...(shocked === null ? [] : [{ id: "shocked", title: "with its shocks", results: shocked }]),
  ].map(({ results, ...heading }) => resultsBlock(scenario, results, heading));
  return [
    sentence(
      phrase`${named(name)}: ${counted(monthsClaim(scenario), "month")} at list prices of ${day}${shocked === null ? ", without shocks" : ""}.`,
      "finding",
    ),
    ...(file.note === "" ? [] : [sentence([quoted(file.note)], "note")]),
    ...tables,
    ...(chosen === undefined ? [] : drawnBlocks(scenario, chosen)),
    sentence(priceOfIndependence(scenario)),
  ];
}

const monthsClaim = ({ id, name, file }: ShownScenario): ClaimDraft => ({
  id: `scenarios/${id}/months`,
  label: `${name}: months`,
  value: exact(file.months),
  unit: "count",
  index: null,
  how: "as the scenario is set",
  facts: [],
  gaps: [],
  restsOn: "choice",
});

const resultsBlock = (
  scenario: ShownScenario,
  results: readonly PolicyResult[],
  heading: { readonly id: string; readonly title: string },
): Drafted<Block> =>
  claimedTable(
    under(scenario, policyResultsTable(results, scenario.file, heading)),
    (row) => `${scenario.name}, ${heading.title}, ${namedBy("policy")(row)}`,
    (row) =>
      simulated(
        scenario.file,
        results.filter(({ policyId }) => policyId === row.id),
      ),
    undefined,
    [monthsClaim(scenario)],
  );

/** Of the policy the scenario opens on: its bill month by month, what it rests on, what breaks and what is not modelled. */
function drawnBlocks(scenario: ShownScenario, chosen: PolicyResult): Drafted<Block>[] {
  const { file, id, name } = scenario;
  const own = (figure: ReturnType<typeof fanFigure>) => ({
    ...figure,
    id: `scenarios/${id}/${figure.id}`,
  });
  const [fan, tornado] = [own(fanFigure(chosen, file)), own(tornadoFigure(chosen, file))];
  const from = () => simulated(file, [chosen]);
  const [first] = tornado.categories;
  return [
    claimedFigure(
      fan,
      altOf(fan),
      from,
      phrase`What ${named(`“${chosen.policyName}”`)} costs month by month`,
      { of: name },
    ),
    ...(first === undefined
      ? []
      : [
          claimedFigure(
            tornado,
            altOf(tornado),
            from,
            phrase`The bill rests most on ${verbatim(`“${first.label}”`)}`,
            { mark: from(), spoken: [monthsClaim(scenario)], of: name },
          ),
        ]),
    ...(chosen.broken.length === 0
      ? [sentence(phrase`Under ${named(`“${chosen.policyName}”`)} no route breaks.`)]
      : [
          claimedTable(
            under(scenario, brokenRoutesTable(chosen, file)),
            (row) => `${name}, ${namedBy("class")(row)}`,
            from,
          ),
        ]),
    ...(chosen.notModelled.length === 0
      ? []
      : [
          sentence(phrase`Not modelled:`, "note"),
          ...listOf(chosen.notModelled.map((text) => [verbatim(text)])),
        ]),
  ];
}

function priceOfIndependence(scenario: ShownScenario) {
  const { usdPerSupplier, base, shocked } = scenario.result;
  if (usdPerSupplier === null)
    return phrase`No mix that was looked at buys independence for money here.`;
  const claim: ClaimDraft = {
    ...simulated(scenario.file, [...base, ...(shocked ?? [])]),
    id: `scenarios/${scenario.id}/price-of-independence`,
    label: `${scenario.name}: one more independent supplier, a month`,
    value: exact(usdPerSupplier),
    unit: "usd-per-month",
    how: "slope of the frontier of cost and independence at the mix that is chosen",
  };
  return phrase`Along the frontier, one more independent supplier costs ${said(claim)} a month.`;
}
