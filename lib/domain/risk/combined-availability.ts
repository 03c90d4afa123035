import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const combinedAvailability: IndexDefinition = {
  id: "combined-availability",
  methodVersion: METHOD_VERSION,
  name: "Availability of several providers",
  question:
    "How available are several services together, in a chain or standing in for each other?",
  formula:
    "chain = Π a[i];  stand-ins = 1 - Π (1 - a[i]);  with a common cause: (1 - c) × (1 - Π ((1 - a[i] - c) / (1 - c))),  c = β × min(1 - a[i])",
  symbols: {
    "a[i]": "the part of all time for which service i is up",
    β: "the part of outages that hits all at once: a shared host, identity or name service",
    c: "the part of all time for which all are down together by one cause",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData:
    "Where the common part of outages is not known it lies between none and all: all of it makes two providers no better than the best one.",
  limits: [
    "Outages of several providers are correlated through what they share; without β the stand-ins look far too good.",
    "It supposes that changing over works and takes no time.",
  ],
  references: [
    {
      cite: "IEC 61508-6, the beta-factor model of common-cause failure, in its simplest form",
      recalled: true,
    },
  ],
  ownConventions: [
    "Where services differ, the common cause takes its part of the smallest unavailability: no more can be shared.",
  ],
  checkedBy: ["combine"],
  example: {
    given: "Two services of 99.9 % that stand in for each other, one outage in ten common to both",
    explain: () => {
      const combined = combinedAvailabilityOf([0.999, 0.999], 0.1);
      return step(
        combinedAvailability.name,
        combinedAvailability.unit,
        combined.parallelWithCommonCause,
        "up unless a common outage, or two that happen to coincide",
        [
          step("In a chain", "share", combined.series, "product of both"),
          step("If no outage were common", "share", combined.parallel, "1 - product of both gaps"),
          asGiven("Part of outages in common", "share", 0.1),
        ],
      );
    },
  },
};

export type CombinedAvailability = {
  /** All are needed. */
  readonly series: number;
  /** Any one is enough, and they fail independently. */
  readonly parallel: number;
  /** Any one is enough, and a part of the outages hits all. */
  readonly parallelWithCommonCause: number;
};

/**
 * How available several services are together.
 *
 *     series = product(a),  parallel = 1 - product(1 - a)
 *     with a common cause: (1 - c) * (1 - product((1 - a - c) / (1 - c))),  c = β * min(1 - a)
 *
 * @throws RangeError if there are no services, or an availability or the common part lies outside 0 to 1
 *
 * @example
 * combinedAvailabilityOf([0.999, 0.999], 0.1).parallelWithCommonCause;
 * // => 0.99989919
 */
export function combinedAvailabilityOf(
  availabilities: readonly number[],
  commonPart = 0,
): CombinedAvailability {
  if (availabilities.length === 0) throw new RangeError("no services to combine");
  const odd = [...availabilities, commonPart].find((part) => !(part >= 0 && part <= 1));
  if (odd !== undefined) throw new RangeError(`a part of ${odd}; expected 0 to 1`);
  const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
  const down = availabilities.map((a) => 1 - a);
  const common = commonPart * Math.min(...down);
  const alone = down.map((part) => (part - common) / (1 - common));
  return {
    series: product(availabilities),
    parallel: 1 - product(down),
    parallelWithCommonCause: common === 1 ? 0 : (1 - common) * (1 - product(alone)),
  };
}
