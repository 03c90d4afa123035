import { DIMENSIONS } from "../../exposure/dimension.ts";
import type { Exposure } from "../../exposure/exposure.ts";
import { exposureFindings } from "../../exposure/exposure-findings.ts";
import { economicFigure, operationalFigure } from "../../figures/exposure-figures.ts";
import { labsFigure } from "../../figures/portfolio-figures.ts";
import { findingsOf } from "../../portfolio/findings.ts";
import { economicTable, measuresTable, operationalTable } from "../../tables/exposure-tables.ts";
import { recirculationTable } from "../../tables/recirculation-table.ts";
import { altOf } from "../alt-of.ts";
import type { Block, FigureBlock } from "../board-report.ts";
import { claimOfCount } from "../claim.ts";
import {
  endsLineage,
  invoicedLineage,
  recipientsClaim,
  stopsClaim,
  stuckClaim,
  undisclosedClaim,
} from "../claims-of-exposure.ts";
import { labShareClaim } from "../claims-of-scores.ts";
import {
  asRecorded,
  claimedFigure,
  claimedTable,
  type Drafted,
  type DraftedSection,
  drawnOrSaid,
  namedBy,
  type Origin,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import type { Tie } from "../../ties/tie.ts";
import { measuredFrom } from "../origin-of-explanation.ts";
import { phrase, verbatim } from "../phrase.ts";

/** Whose models do the work, what stops without whom, where the dollar ends and what comes back. */
export function exposureSection(material: Material): DraftedSection {
  const { exposure, notFollowed } = material;
  const heading = { id: "exposure", title: "Exposure" };
  if (exposure === null)
    return sectionOf(heading, [
      sentence(
        phrase`What is on record cannot be followed: ${verbatim(notFollowed ?? "")}. Nothing is shown until the facts about these parties are corrected.`,
      ),
    ]);
  const { headline, operational, recirculation } = exposureFindings(exposure);
  return sectionOf(heading, [
    sentence(headline, "finding"),
    drawnOrSaid(labsBlock(material)),
    drawnOrSaid(operationalFigureBlock(exposure, material)),
    sentence(operational),
    operationalBlock(exposure),
    drawnOrSaid(economicFigureBlock(exposure, material)),
    economicBlock(exposure),
    measuresBlock(exposure),
    sentence(recirculation),
    recirculationBlock(exposure, material),
    sentence(
      phrase`Three answers to three questions about the same dollars. They are never added together. Their intervals span what is not disclosed; that the amounts themselves are read with more or less certainty is in the scores alone, which are drawn.`,
      "note",
    ),
  ]);
}

/** Whose models do the work. */
export function labsBlock({ scores, inputs }: Material): Drafted<FigureBlock> {
  const figure = labsFigure(scores, inputs.asOf, inputs.portfolio.organisation.name);
  return claimedFigure(
    figure,
    altOf(figure),
    (c) => {
      const recipient = scores.labs.recipients[c];
      return recipient === undefined ? asRecorded([]) : labShareClaim(recipient);
    },
    findingsOf(scores).sentences[0],
  );
}

const originOfStopped = (exposure: Exposure, key: string | undefined, of: string): Origin => {
  const party = exposure.operational.parties.find((one) => one.key === key);
  if (party === undefined) return invoicedLineage(exposure);
  const stops = stopsClaim(party, exposure.dimension);
  if (of === "stops") return stops;
  if (of === "stuck") return stuckClaim(party, exposure.dimension);
  const { index, facts, gaps } = stops;
  if (of === "invoiced")
    return {
      ...stops,
      id: `work-invoiced/${exposure.dimension}/${party.key}`,
      label: `Work that ${party.label} invoices`,
      index: null,
      gaps: [],
      how: "spend of the work it bills, over all spend",
    };
  return {
    index,
    facts,
    gaps,
    how: "spend of the work that depends on it in this capacity, over all spend",
  };
};

function operationalFigureBlock(exposure: Exposure, { inputs }: Material): Drafted<FigureBlock> {
  const figure = operationalFigure(exposure, inputs.asOf, inputs.portfolio.organisation.name);
  return claimedFigure(
    figure,
    altOf(figure),
    (c, s) => originOfStopped(exposure, figure.categories[c]?.id, figure.series[s]?.id ?? ""),
    exposureFindings(exposure).stops,
  );
}

const operationalBlock = (exposure: Exposure): Drafted<Block> =>
  claimedTable(operationalTable(exposure), namedBy("party"), (row, { id }) =>
    originOfStopped(exposure, row.id, id),
  );

function economicFigureBlock(exposure: Exposure, { inputs }: Material): Drafted<FigureBlock> {
  const figure = economicFigure(exposure, inputs.asOf, inputs.portfolio.organisation.name);
  return claimedFigure(
    figure,
    altOf(figure),
    (c, s): Origin => {
      const { id = "", label = "" } = figure.categories[c] ?? {};
      if (id !== "undisclosed")
        return originOfEnd(exposure, { key: id, label }, figure.series[s]?.id === "ends");
      return figure.series[s]?.id === "ends"
        ? undisclosedClaim(exposure)
        : invoicedLineage(exposure);
    },
    exposureFindings(exposure).economic,
  );
}

/** What of the spend ends with a party, or is invoiced by it: one claim, drawn or in a table. */
function originOfEnd(
  exposure: Exposure,
  { key, label }: { readonly key: string; readonly label: string },
  isEnd: boolean,
): Origin {
  const lineage = isEnd ? endsLineage(exposure) : invoicedLineage(exposure);
  return {
    ...lineage,
    id: `${isEnd ? "ends" : "spend-invoiced"}/${exposure.dimension}/${key}`,
    label: isEnd ? `Spend that ends with ${label}` : `Spend that ${label} invoices`,
    value: null,
    unit: "share",
  };
}

const economicBlock = (exposure: Exposure): Drafted<Block> =>
  claimedTable(economicTable(exposure), namedBy("party"), (row, { id }) => {
    const end = exposure.economic.ends.find(({ key }) => key === row.id);
    return end === undefined || id === "share"
      ? id === "invoiced"
        ? invoicedLineage(exposure)
        : endsLineage(exposure)
      : originOfEnd(exposure, end, id === "known");
  });

function measuresBlock(exposure: Exposure): Drafted<Block> {
  const { plural } = DIMENSIONS[exposure.dimension];
  return claimedTable(
    measuresTable(exposure),
    (row) => `Concentration over ${plural}, ${namedBy("how")(row).toLowerCase()}`,
    (row, { id }): Origin => {
      const isInvoiced = row.id === "invoiced";
      const of = isInvoiced ? exposure.measures.invoiced : exposure.measures.lookThrough;
      return id === "effective" && of.effective !== null
        ? recipientsClaim(exposure, isInvoiced ? "invoiced" : "look-through", of.effective)
        : isInvoiced
          ? invoicedLineage(exposure)
          : endsLineage(exposure);
    },
  );
}

/** Money that comes back round, with the amounts of the ties it runs in. */
function recirculationBlock(exposure: Exposure, { market, inputs }: Material): Drafted<Block> {
  const { loops } = exposure.recirculation;
  return claimedTable(
    recirculationTable(exposure, market.parties, inputs.basis),
    namedBy("provider", "lab"),
    (row, { id }, also): Origin => {
      const loop = loops.find(({ providerId, labId }) => `${providerId}--${labId}` === row.id);
      if (loop === undefined) return asRecorded([]);
      if (also !== undefined)
        return ownTotal(
          loop[id === "promised" ? "promised" : "invested"].stated[also],
          inputs.ties,
        );
      const holding = inputs.ownerships.find(
        ({ holderId, targetId }) => holderId === loop.providerId && targetId === loop.labId,
      );
      const origins: Readonly<Record<string, () => Origin>> = {
        ours: () => ({
          ...measuredFrom(loop.ours),
          facts: [...new Set([...loop.ours.facts, ...invoicedLineage(exposure).facts])],
          index: "recirculation",
          how: "what of our spend goes through the lab to the provider, over all spend",
        }),
        stake: () => asRecorded(holding?.claims.map(({ factId }) => factId) ?? []),
        invested: () => ({
          ...asRecorded(loop.invested.facts),
          how: "sum of the known amounts of capital",
        }),
        promised: () => ({
          ...asRecorded(loop.promised.facts),
          how: "sum of the known amounts to be bought",
        }),
        ratio: () => ({
          ...asRecorded([...loop.promised.facts, ...loop.invested.facts]),
          index: "circularity",
          how: "to be bought, over what was put in",
        }),
      };
      return origins[id]?.() ?? asRecorded([]);
    },
    (row, { id }) => {
      const loop = loops.find(({ providerId, labId }) => `${providerId}--${labId}` === row.id);
      return id !== "revenue" || loop === undefined || loop.revenueShares.length < 2
        ? undefined
        : claimOfCount(
            `exposure-loops/${row.id}/revenue`,
            `${namedBy("provider", "lab")(row)}: revenue shares on record`,
            loop.revenueShares.length,
            loop.revenueShares.flatMap(({ facts }) => facts),
          );
    },
  );
}

/** What two parties say their deals come to: as the tie that states it. */
const ownTotal = (
  pair: { readonly providerId: string; readonly counterpartyId: string } | undefined,
  ties: readonly Tie[],
): Origin => ({
  ...asRecorded(
    ties.flatMap(({ providerId, counterpartyId, rollup, facts }) =>
      rollup && providerId === pair?.providerId && counterpartyId === pair.counterpartyId
        ? facts
        : [],
    ),
  ),
  how: "as the two parties state it",
});
