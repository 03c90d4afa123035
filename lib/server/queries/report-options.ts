import "server-only";
import type { ReportOptions } from "../../domain/report/report-options.ts";
import type { View } from "../../domain/view/view.ts";
import { HEADLINES, lockInId } from "../../domain/report/headlines.ts";
import { PLAIN_HOUSE_LOOK } from "../../domain/report/pack-look.ts";
import { longDate } from "../../format/date.ts";
import { getHouseLook } from "./house-look.ts";
import { getHoldings } from "./holdings.ts";
import { getParties } from "./parties.ts";
import { listPacks } from "./packs.ts";
import { listSavedScenarios } from "./saved-scenarios.ts";

/** What a report may be made of on a view's day. */
export async function getReportOptions(view: View): Promise<ReportOptions> {
  const [holdings, parties, house, scenarios, packs] = await Promise.all([
    getHoldings(view),
    getParties(view),
    getHouseLook(),
    listSavedScenarios(),
    listPacks(),
  ]);
  const contracts = holdings?.portfolio.contracts ?? [];
  const { paper, confidentiality } = house?.look ?? PLAIN_HOUSE_LOOK;
  return {
    house: { paper, confidentiality },
    vendors: [
      ...new Map(
        contracts.map(({ vendorId }) => [
          vendorId,
          { id: vendorId, name: parties.get(vendorId)?.name ?? vendorId },
        ]),
      ).values(),
    ],
    scenarios: scenarios.map(({ id, version, name }) => ({ id: `${id}@${version}`, name })),
    packs: packs.map(({ id, title, edition, asOf }) => ({
      id,
      name: `${title}, edition ${edition}, as of ${longDate(asOf)}`,
    })),
    headlines: [
      ...HEADLINES,
      ...contracts.map(({ id, vendorName }) => ({
        id: lockInId(id),
        name: `Lock-in, ${vendorName}`,
      })),
    ],
  };
}
