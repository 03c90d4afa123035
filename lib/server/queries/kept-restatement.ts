import "server-only";
import type { PackRestatement } from "../../domain/report/restated-by.ts";
import { keptInTurn } from "../jobs/kept-in-turn.ts";
import { restatementOfPack } from "./pack-restatement.ts";
import type { PackOnShow } from "./packs.ts";
import { getRelease } from "./release.ts";

/** Anybody may ask for it, and it is worked out from the whole register. */
const once = keptInTurn<PackRestatement>(
  32,
  8,
  "What was corrected since is being worked out for many packs; try again in a moment.",
);

/**
 * What corrections since have made of a pack: worked out once for the register as it
 * stands, for all who ask.
 *
 * @throws Failure where too many packs are asked for at once
 */
export async function keptRestatement(pack: PackOnShow): Promise<PackRestatement> {
  const { dataVersion } = await getRelease();
  return once(`${pack.id} ${dataVersion}`, () => restatementOfPack(pack));
}
