import "server-only";
import type { ShownNumber } from "../../domain/curation/effect.ts";
import { labProfiles } from "../../domain/profiles/lab-profile.ts";
import { providerProfile, type Register } from "../../domain/profiles/provider-profile.ts";
import { exact } from "../../domain/quantity/estimate.ts";
import type { TieTotal } from "../../domain/ties/tie-totals.ts";
import { DEFAULT_BASIS, viewFrom } from "../../domain/view/view.ts";
import { getRegister } from "./profiles.ts";
import { getHoldings } from "./holdings.ts";

/**
 * The numbers that a published change can move, with the ends they could have at most on a day:
 * the company's scores, what each provider has in labs, and every ownership share.
 */
export async function shownNumbers(day: string): Promise<ShownNumber[]> {
  const view = viewFrom(undefined, day);
  const position = await getHoldings(view);
  const register = await getRegister(view);
  const name = (id: string) => register.parties.get(id)?.name ?? id;
  const scores = position?.scores;
  return [
    ...(scores === undefined
      ? []
      : [
          shown("independent", "Independent suppliers", "suppliers", scores.independent.value),
          shown(
            "labs",
            "Labs behind the spend, equally used",
            "suppliers",
            scores.labs.effective.value,
          ),
          ...scores.byVendor.flatMap(({ contract, lockIn, conflict }) => [
            shown(
              `lock-in ${contract.id}`,
              `Lock-in, ${contract.vendorName}`,
              "score-0-100",
              lockIn.score.value,
            ),
            shown(
              `conflict ${contract.id}`,
              `Conflict of interest, ${contract.vendorName}`,
              "score-0-100",
              conflict.conflict.score.value,
            ),
          ]),
        ]),
    ...capitalBothWays(register).flatMap(({ party, into, capital }) => [
      total(`announced ${into} ${party.id}`, `Announced ${into}, ${party.name}`, capital.announced),
      total(`paid ${into} ${party.id}`, `Paid ${into}, ${party.name}`, capital.paid),
      total(
        `conditional ${into} ${party.id}`,
        `Still conditional ${into}, ${party.name}`,
        capital.conditional,
      ),
    ]),
    ...register.ownerships.map(({ id, holderId, targetId, share }) =>
      shown(`stake ${id}`, `Share of ${name(targetId)} held by ${name(holderId)}`, "share", share),
    ),
  ];
}

/** Capital as those who give it and those who get it show it. */
const capitalBothWays = (register: Register) => {
  const givers = new Set(register.ties.map(({ providerId }) => providerId));
  return [
    ...[...register.parties.values()]
      .filter(({ id }) => givers.has(id))
      .map((party) => ({
        party,
        into: "to labs" as const,
        capital: providerProfile(party, register).capital,
      })),
    ...labProfiles(register, DEFAULT_BASIS).map(({ party, capital }) => ({
      party,
      into: "into the lab" as const,
      capital,
    })),
  ];
};

const shown = (
  id: string,
  label: string,
  unit: ShownNumber["unit"],
  value: ShownNumber["value"],
): ShownNumber => ({ id, label, unit, value });

/** A sum of dollars; where nothing at all is disclosed there is no number. */
const total = (id: string, label: string, { usd, ties, undisclosed }: TieTotal): ShownNumber =>
  shown(id, label, "usd", ties > 0 && undisclosed === ties ? null : exact(usd));
