import { requestsIn, tokensOf } from "./class-volume.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Beyond it a count of tokens loses its last digit, and with it the sum of a bill. */
const MOST_TOKENS = Number.MAX_SAFE_INTEGER;

/** The month in which a run would have more tokens than can be counted exactly, and the class that grows there most. */
export function volumeFaults({ classes, asOf, months }: ScenarioFile): ScenarioFault[] {
  const perRequest = classes.map((of) => {
    const { input, output } = tokensOf(of);
    return input + output;
  });
  let all = 0;
  for (let month = 1; month <= months; month += 1) {
    const tokens = classes.map((of, w) => requestsIn(of, asOf, month) * (perRequest[w] ?? 0));
    all += tokens.reduce((sum, own) => sum + own, 0);
    if (all <= MOST_TOKENS) continue;
    const most = tokens.reduce((best, own, w) => (own > (tokens[best] ?? 0) ? w : best), 0);
    const name = classes[most]?.name ?? "";
    return [
      {
        place: `class “${name}”, volume`,
        text: `comes to ${(tokens[most] ?? 0).toExponential(1)} tokens in month ${month}, by which the scenario has more than the ${MOST_TOKENS.toExponential(1)} that can be counted exactly`,
        wayOut: "Lower its growth or its requests, look at fewer months, or check the unit",
        isFatal: true,
      },
    ];
  }
  return [];
}
