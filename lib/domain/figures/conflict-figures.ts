import type { PairConflict } from "../conflicts/conflict-pairs.ts";
import type { PressureByMix } from "../conflicts/pressure-by-mix.ts";
import type { Figure } from "../figure/figure.ts";

/** Where steering would pay, on a neutral mix and, where it is known, on the realised one. */
export const pressureFigure = (
  pairId: string,
  providerName: string,
  { provider }: PairConflict,
  byMix: PressureByMix | null,
  asOf: string,
): Figure => ({
  id: `pressure-by-mix-${pairId}`,
  title:
    byMix === null
      ? `What moving traffic would gain ${providerName}, lab by lab`
      : byMix.realised.score.value.high < byMix.neutral.score.value.high
        ? `After routing ${providerName} seems to gain less from steering than it does`
        : `What moving traffic would gain ${providerName}, before and after routing`,
  subtitle:
    "Cents of gain per dollar of spend from moving traffic to the lab, where it pays; the whisker spans what is not known",
  unit: "usd-per-usd",
  kind: "bars",
  categories: provider.labs.map(({ labId, labName }) => ({ id: labId, label: labName })),
  series: [
    {
      id: "neutral",
      label: "Neutral mix",
      values: provider.pressure.byLab.map(({ value }) => value),
    },
    ...(byMix === null
      ? []
      : [
          {
            id: "realised",
            label: "Realised mix, which hides it",
            values: byMix.realised.byLab.map(({ value }) => value),
          },
        ]),
  ],
  sourceLine: `Facts as of ${asOf}, with the bounds that were assumed where nobody publishes.`,
});
