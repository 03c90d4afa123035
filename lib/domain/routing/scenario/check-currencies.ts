import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Shocks of a currency in which no price is agreed: they move nothing. */
export const currencyFaults = ({ shocks, offerings }: ScenarioFile): ScenarioFault[] =>
  shocks.flatMap((shock, i): ScenarioFault[] => {
    if (shock.kind !== "currency" || shock.currency === undefined) return [];
    const { currency } = shock;
    if (offerings.some(({ priceCurrency }) => priceCurrency?.code === currency)) return [];
    return [
      {
        place: `shock ${i + 1} (currency)`,
        text: `moves nothing: no offering’s prices are agreed in ${currency}, and those in US dollars stand`,
        wayOut: `State whose prices are agreed in ${currency}`,
        isFatal: false,
      },
    ];
  });
