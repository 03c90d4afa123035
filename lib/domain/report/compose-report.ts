import { parseSubject } from "../fact/subject.ts";
import { type BoardReport, type EvidenceFact, type Template } from "./board-report.ts";
import { changedSince, withChanges } from "./changed-since.ts";
import type { Claim, ClaimDraft } from "./claim.ts";
import { claimsInOrder } from "./claims-in-order.ts";
import type { DraftedSection } from "./drafted.ts";
import { type Material, materialOf, type PackResults } from "./material.ts";
import type { PackFact, PackInputs } from "./pack-inputs.ts";
import { refuseNothing } from "./profiles-for.ts";
import { redacted } from "./redacted.ts";
import { namesIn } from "./names-in.ts";
import type { ReportWithLineage } from "./report-with-lineage.ts";
import { REDACTIONS } from "./redaction.ts";
import { comparisonSection } from "./sections/comparison.ts";
import { exposureSection } from "./sections/exposure.ts";
import { heatMapSection } from "./sections/heat-map.ts";
import { letPassSections } from "./sections/let-pass.ts";
import { manifestSection } from "./sections/manifest.ts";
import { methodSection } from "./sections/method.ts";
import { movementSection } from "./sections/movement.ts";
import { optionsSection } from "./sections/options.ts";
import { partiesOnRecord, registerSection } from "./sections/register.ts";
import { scenariosSection } from "./sections/scenarios.ts";
import { summarySection } from "./sections/summary.ts";
import { vendorSection } from "./sections/vendor.ts";
import { watchedSections } from "./sections/watched.ts";
import { titleOf } from "./title-of.ts";

/** What a template holds: in front of the movement since the last pack, and behind it. */
type Body = {
  readonly opening: readonly ((
    material: Material,
    claims: readonly ClaimDraft[],
  ) => readonly DraftedSection[])[];
  readonly before: readonly ((material: Material) => DraftedSection)[];
  readonly after: readonly ((material: Material) => DraftedSection)[];
};

const BODIES: Readonly<Record<Template, Body>> = {
  board: {
    opening: [(material, claims) => [summarySection(material, claims)]],
    before: [exposureSection, heatMapSection],
    after: [scenariosSection, optionsSection, (material) => registerSection(material)],
  },
  strategies: {
    opening: [watchedSections],
    before: [comparisonSection],
    after: [scenariosSection, optionsSection],
  },
  vendor: {
    opening: [watchedSections],
    before: [vendorSection],
    after: [
      (material) => {
        const { vendorId } = material.inputs.choices;
        return registerSection(material, vendorId === null ? [] : [vendorId]);
      },
    ],
  },
  register: {
    opening: [watchedSections, letPassSections],
    before: [],
    after: [(material) => registerSection(material, partiesOnRecord(material))],
  },
};

/**
 * The report that a pack prints: a pure function of its frozen inputs and of what
 * was worked out from them. The same inputs give the same report, to the last digit.
 *
 * @throws Unreportable where the choices leave nothing to report on
 * @throws RangeError where the results are not those of the inputs, or nothing is spent
 */
export const composeReport = (inputs: PackInputs, results: PackResults): BoardReport =>
  composeWithLineage(inputs, results).report;

/**
 * The same, with what the profile keeps back of each claim's lineage, which is printed
 * nowhere: a pack whose numbers rest on a fact is touched by its correction, whether or
 * not its readers may know of the fact.
 */
export function composeWithLineage(inputs: PackInputs, results: PackResults): ReportWithLineage {
  refuseNothing(inputs.choices.template, inputs.choices.profile);
  const material = materialOf(inputs, results);
  const { notes } = material;
  const redaction = REDACTIONS[inputs.choices.profile];
  const isOwnFact = (id: string): boolean => {
    const kind = parseSubject(notes.get(id)?.fact.subject ?? "")?.kind;
    return kind !== undefined && redaction.facts.includes(kind);
  };
  const whole = new Map<string, ClaimDraft>();
  const seen = (sections: readonly DraftedSection[]) => {
    // The first is whole: whoever states a number again may have it from what readers are told.
    for (const draft of sections.flatMap(({ drafts }) => drafts))
      if (!whole.has(draft.id)) whole.set(draft.id, draft);
    return redacted(sections, redaction, isOwnFact);
  };

  const { opening, before, after } = BODIES[inputs.choices.template];
  const front = seen(before.map((section) => section(material)));
  const back = seen(after.map((section) => section(material)));
  const body = claimsOf([...front, ...back]);
  const first = seen(opening.flatMap((section) => section(material, body)));
  const method = seen([
    methodSection(material, [...claimsOf(first), ...body]),
    manifestSection(material),
  ]);
  const all = claimsOf([...first, ...front, ...back, ...method]);
  const within = withinProfile(material, all);
  const entire = all.map((claim) => whole.get(claim.id) ?? claim);
  const movement = seen([movementSection(within, entire, isOwnFact)]);

  const sections = [...first, ...front, ...movement, ...back, ...method];
  const { claims: ordered, notes: sources } = claimsInOrder(
    sections.flatMap(({ drafts }) => drafts),
    notes,
  );
  const { previous } = within.inputs;
  const since = previous === null || inputs.choices.highlight === false ? null : previous;
  const claims = since === null ? ordered : changedSince(since, ordered);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const printed = JSON.stringify([sections, claims, frameOf(inputs)]);
  return {
    report: {
      ...frameOf(inputs),
      names: namesIn(inputs).filter((name) => printed.includes(JSON.stringify(name).slice(1, -1))),
      ...(since === null ? {} : { highlighted: { edition: since.edition, asOf: since.asOf } }),
      sections: sections.map(({ part }) => ({
        ...part,
        blocks: part.blocks.map((block) => withChanges(block, byId)),
      })),
      claims,
      notes: sources,
      evidence: [...new Set(claims.flatMap(({ facts }) => facts))].flatMap((id) =>
        evidenceOf(notes.get(id)),
      ),
    },
    keptBack: keptBackOf(claims, whole),
  };
}

/** Of each claim the facts that it rests on and does not name. */
const keptBackOf = (
  claims: readonly Claim[],
  whole: ReadonlyMap<string, ClaimDraft>,
): ReportWithLineage["keptBack"] =>
  Object.fromEntries(
    claims.flatMap(({ id, facts }) => {
      const back = (whole.get(id)?.facts ?? []).filter((fact) => !facts.includes(fact));
      return back.length === 0 ? [] : [[id, back]];
    }),
  );

const claimsOf = (sections: readonly DraftedSection[]): ClaimDraft[] => [
  ...new Map(
    sections.flatMap(({ drafts }) => drafts).map((draft) => [draft.id, draft] as const),
  ).values(),
];

/** The last pack may have been made for readers who see more: what they alone saw is not said to be gone. */
function withinProfile(material: Material, claims: readonly ClaimDraft[]): Material {
  const { previous, choices } = material.inputs;
  if (previous === null || REDACTIONS[choices.profile].leftOut.length === 0) return material;
  const ids = new Set(claims.map(({ id }) => id));
  return {
    ...material,
    inputs: {
      ...material.inputs,
      previous: { ...previous, claims: previous.claims.filter(({ id }) => ids.has(id)) },
    },
  };
}

/** What a template shows a part of; the screens have the rest. */
const FILTERS: Readonly<Record<Template, (vendor: string | null) => string[]>> = {
  board: () => ["exposure by lab", "register of vendors with a contract"],
  strategies: () => [],
  vendor: (vendor) => [`vendor: ${vendor ?? "none"}`],
  register: () => [],
};
const OF_SCENARIOS = "of each scenario the policy chosen in detail";

function frameOf(inputs: PackInputs) {
  const { choices, portfolio, asOf, asKnown, basis, dataVersion, methodVersion, parties } = inputs;
  const { name, isDemo } = portfolio.organisation;
  const { template, profile, confidentiality, vendorId } = choices;
  const scenarios = REDACTIONS[profile].untold.includes("options") ? null : inputs.scenarios;
  const showsScenarios =
    BODIES[template].after.includes(scenariosSection) && (scenarios ?? []).length > 0;
  const vendor = parties.find(({ id }) => id === vendorId)?.name ?? vendorId;
  return {
    template,
    profile,
    title: titleOf(choices, vendor),
    confidentiality,
    organisation: name,
    demo: isDemo
      ? `Demo: ${name} is made up. Its spend, contracts, efforts and assumptions are invented; parties, ties and prices are real.`
      : null,
    asOf,
    asKnown,
    basis,
    filters: [...FILTERS[template](vendor), ...(showsScenarios ? [OF_SCENARIOS] : [])],
    dataVersion,
    methodVersion,
    seed: inputs.scores.seed,
    leftOut: REDACTIONS[profile].leftOut,
    about: {
      vendorId,
      scenarios: scenarios?.map(({ id, version }) => ({ id, version })) ?? null,
    },
  };
}

function evidenceOf(note: PackFact | undefined): EvidenceFact[] {
  if (note === undefined) return [];
  const { fact, about, inWords, sources } = note;
  return [
    {
      id: fact.id,
      about,
      property: fact.property,
      value: inWords,
      validFrom: fact.validFrom,
      validTo: fact.validTo,
      recordedAt: fact.recordedAt,
      sources: sources.map((source) => source.id),
    },
  ];
}
