import { labKey, operatorKey } from "../../catalog/offering.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { Shock, ShockTarget } from "./shock.ts";
import { timeFaults } from "./check-shock-time.ts";

/** Ids by what they are of. */
type Known = Readonly<Record<ShockTarget["of"] | "owner", ReadonlySet<string>>>;

/** Ids that a scenario names and does not have, and ids that it has twice. */
export function idFaults(file: ScenarioFile): ScenarioFault[] {
  const known = knownIn(file);
  return [
    ...twice("class", file.classes),
    ...twice("offering", file.offerings),
    ...twice("party", file.parties),
    ...twice(
      "commitment of",
      file.commitments.map(({ operatorId: id }) => ({ id })),
    ),
    ...twice(
      "exit cost of",
      file.exits.map(({ operatorId: id }) => ({ id })),
    ),
    ...twice(
      "terms of",
      file.terms.map(({ offeringId: id }) => ({ id })),
    ),
    ...file.classes.flatMap(({ name, currentSplit, acceptableModelIds }, i) => [
      ...at(
        ["classes", i, "currentSplit"],
        currentSplit.flatMap(({ offeringId }) =>
          unknown(`class “${name}”, current split`, "offering", offeringId, known),
        ),
      ),
      ...at(
        ["classes", i, "acceptableModelIds"],
        (acceptableModelIds ?? []).flatMap((id) =>
          unknown(`class “${name}”, accepted models`, "model", id, known),
        ),
      ),
    ]),
    ...file.terms.flatMap(({ offeringId }) => unknown("terms", "offering", offeringId, known)),
    ...file.policies.flatMap((choice, i) =>
      at(
        ["policies", i],
        namedBy(choice).flatMap(([of, id]) =>
          unknown(`policy ${i + 1} (${choice.kind})`, of, id, known),
        ),
      ),
    ),
    ...file.shocks.flatMap((shock, i) => {
      const place = `shock ${i + 1} (${shock.kind})`;
      return at(
        ["shocks", i],
        [
          ...metBy(shock).flatMap(([of, id]) => unknown(place, of, id, known)),
          ...timeFaults(place, shock, file),
        ],
      );
    }),
  ];
}

const at = (
  path: NonNullable<ScenarioFault["path"]>,
  faults: readonly ScenarioFault[],
): ScenarioFault[] => faults.map((fault) => ({ path, ...fault }));

function knownIn({ offerings, parties }: ScenarioFile): Known {
  const owners = new Map(parties.map(({ id, ownerId }) => [id, ownerId ?? id]));
  const clouds = offerings.map(operatorKey);
  return {
    seller: new Set(offerings.map(({ seller }) => seller.id)),
    cloud: new Set(clouds),
    lab: new Set(offerings.map(labKey)),
    model: new Set(offerings.map(({ model }) => model.id)),
    offering: new Set(offerings.map(({ id }) => id)),
    region: new Set(
      offerings.map(({ scope, scopeName }) =>
        scopeName === null ? scope : `${scope}:${scopeName}`,
      ),
    ),
    owner: new Set(clouds.map((id) => owners.get(id) ?? id)),
  };
}

const twice = (noun: string, entries: readonly { readonly id: string }[]): ScenarioFault[] =>
  [...new Set(entries.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i))].map(
    (id) => ({
      place: `${noun} “${id}”`,
      text: "stands there twice",
      wayOut: "Leave one of the two",
      isFatal: true,
    }),
  );

const unknown = (place: string, of: keyof Known, id: string, known: Known): ScenarioFault[] =>
  known[of].has(id)
    ? []
    : [
        {
          place,
          text: `names the ${of} “${id}”, of which the scenario has no offering`,
          wayOut: near(id, known[of]),
          isFatal: true,
        },
      ];

/** Names the known ids that begin alike, or the first of them. */
function near(id: string, known: ReadonlySet<string>): string {
  const alike = [...known].filter((one) => one.startsWith(id.slice(0, 4)));
  const [some, more] = alike.length > 0 ? [alike, 0] : [[...known], known.size];
  if (some.length === 0) return "Add an offering first";
  return `Take one of ${some.slice(0, 6).join(", ")}${more > 6 ? ` or another of the ${more}` : ""}`;
}

type Named = readonly (readonly [keyof Known, string])[];

function namedBy(choice: PolicyChoice): Named {
  switch (choice.kind) {
    case "single-cloud":
      return [["cloud", choice.operatorId]];
    case "single-lab":
      return [["lab", choice.labId]];
    case "weighted-split":
      return choice.clouds.map(({ operatorId }) => ["cloud", operatorId] as const);
    case "litellm":
      return [...choice.weights, ...(choice.deployments ?? [])].map(
        ({ offeringId }) => ["offering", offeringId] as const,
      );
    case "openrouter":
      return [
        ...[choice.order, choice.only, choice.ignore, choice.unstable]
          .flatMap((ids) => ids ?? [])
          .map((id) => ["seller", id] as const),
        ...(choice.tokensPerSecond ?? []).map(
          ({ offeringId }) => ["offering", offeringId] as const,
        ),
      ];
    case "provider-router":
      return [["cloud", choice.operatorId], ...choice.labIds.map((id) => ["lab", id] as const)];
    case "cascade":
      return choice.steps.map(({ offeringId }) => ["offering", offeringId] as const);
    case "failover":
      return [
        ...choice.offeringIds.map((id) => ["offering", id] as const),
        ...[...(choice.failures?.sellers ?? []), ...(choice.failures?.runsOn ?? [])].map(
          ({ sellerId }) => ["seller", sellerId] as const,
        ),
      ];
    case "exposure-capped":
      return [
        ...choice.caps.clouds.map(({ id }) => ["cloud", id] as const),
        ...choice.caps.labs.map(({ id }) => ["lab", id] as const),
        ...choice.caps.owners.map(({ id }) => ["owner", id] as const),
        ...choice.caps.regions.map(({ id }) => ["region", id] as const),
      ];
    case "as-is":
    case "cheapest":
    case "quality-floor":
    default:
      return [];
  }
}

function metBy(shock: Shock): Named {
  if ("target" in shock) return [[shock.target.of, shock.target.id]];
  if (shock.kind === "exclusivity")
    return [
      ["lab", shock.labId],
      ["cloud", shock.operatorId],
    ];
  return shock.kind === "retirement" ? [["model", shock.modelId]] : [];
}
