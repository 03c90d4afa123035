import { type ConflictPair, leadingConflict } from "../domain/conflicts/conflict-pairs.ts";
import { saysNothing } from "../domain/conflicts/says-nothing.ts";
import { interval } from "./estimate.ts";

/** What a provider gains by a lab, in one sentence of natural units; what is not known is said. */
export function pairInWords(pair: ConflictPair): string {
  const { providerName, labName, isOwn } = pair;
  const lab = leadingConflict(pair)?.lab;
  const gain = (lab?.gainPerLabDollar ?? lab?.gainPerOurDollar)?.value;
  const dollar = isOwn
    ? "for a customer’s dollar spent on its own models"
    : `for each dollar that ${labName} earns`;
  return gain === undefined || saysNothing(gain)
    ? `What ${providerName} gains ${dollar} cannot be told from what is public`
    : `${providerName} gains ${interval(gain, "usd-per-usd").replace(" ¢ per $", " cents").replace("–", " to ")} ${dollar}`;
}
