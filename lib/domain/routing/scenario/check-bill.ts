import { operatorKey } from "../../catalog/offering.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import { levelsOf } from "./commitment-bill.ts";
import type { ScenarioFile } from "./scenario-file.ts";

const fault = (place: string, text: string, wayOut: string): ScenarioFault => ({
  place,
  text,
  wayOut,
  isFatal: true,
});

/** What makes no sense in levels of commitments, in units by the hour and in egress. */
export function billFaults(file: ScenarioFile): ScenarioFault[] {
  return [
    ...file.commitments.flatMap((commitment) =>
      levelsOf(commitment).flatMap((level, i, levels) => {
        const below = levels[i - 1];
        const isAbove =
          below === undefined ||
          (level.usdPerMonth > below.usdPerMonth && level.discount > below.discount);
        return isAbove
          ? []
          : [
              fault(
                `commitment of “${commitment.operatorId}”, level ${i + 1}`,
                `is not above level ${i}, of $${below.usdPerMonth} at ${below.discount * 100} % off`,
                "Give each level more spending and a larger discount than the one before it",
              ),
            ];
      }),
    ),
    ...provisionedFaults(file),
    ...egressFaults(file),
  ];
}

function provisionedFaults({ provisioned = [], offerings }: ScenarioFile): ScenarioFault[] {
  const known = new Set(offerings.map(({ id }) => id));
  return provisioned.flatMap(({ offeringId }, i) => {
    const place = `provisioned throughput of “${offeringId}”`;
    if (!known.has(offeringId))
      return [fault(place, "is for no offering of the scenario", "Take one of its offerings")];
    const isTwice = provisioned.findIndex((one) => one.offeringId === offeringId) < i;
    return isTwice ? [fault(place, "stands there twice", "Leave one of the two")] : [];
  });
}

function egressFaults({ egress, classes, offerings }: ScenarioFile): ScenarioFault[] {
  if (egress === undefined) return [];
  const clouds = new Set(offerings.map(operatorKey));
  const priced = egress.prices.map(({ operatorId }) => operatorId);
  const work = new Set(classes.map(({ id }) => id));
  const homes = egress.homes.map(({ classId }) => classId);
  return [
    ...egress.prices.flatMap(({ operatorId, tiers }, i) => {
      const place = `egress from “${operatorId}”`;
      const open = tiers.findIndex(({ size }) => size === null);
      return [
        ...(priced.indexOf(operatorId) < i
          ? [fault(place, "stands there twice", "Leave one of the two")]
          : []),
        ...(open === tiers.length - 1
          ? []
          : [
              fault(
                place,
                "must end with one tier for all the rest",
                "Leave the size of its last tier empty, and of no other",
              ),
            ]),
      ];
    }),
    ...egress.homes.flatMap(({ classId, operatorId }, i) => {
      const place = `the cloud of the data of “${classId}”`;
      // A class that is gone moves nothing.
      if (!work.has(classId)) return [];
      if (homes.indexOf(classId) < i)
        return [fault(place, "stands there twice", "Leave one of the two")];
      return priced.includes(operatorId)
        ? []
        : [
            fault(
              place,
              `is “${operatorId}”, which has no price of egress`,
              `State what ${clouds.has(operatorId) ? "it" : "that cloud"} charges for a gigabyte that leaves, 0 for nothing`,
            ),
          ];
    }),
  ];
}
