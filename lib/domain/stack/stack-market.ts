import type { Market } from "../portfolio/hosting.ts";
import type { StackRegister } from "./stack-register.ts";

/** The market as the scores take it. */
export function marketOf(register: StackRegister): Market {
  const models = new Map(register.models.map((model) => [model.id, model]));
  const sellers = new Map(register.sellers.map((seller) => [seller.id, seller]));
  const idsOf = (...kinds: readonly string[]) =>
    register.sellers.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return {
    day: register.day,
    offerings: register.listings.flatMap(({ id, model: modelId, seller: sellerId, as }) => {
      const [model, seller] = [models.get(modelId), sellers.get(sellerId)];
      return model === undefined || seller === undefined
        ? []
        : [
            {
              id,
              model,
              seller,
              sellerModelId: as,
              scope: "unknown" as const,
              scopeName: null,
              contextTokens: null,
              lifecycle: null,
              retiresOn: null,
              prices: [],
            },
          ];
    }),
    resellerIds: idsOf("router"),
    platformIds: idsOf("platform"),
    parties: new Map(
      register.parties.map((party) => [
        party.id,
        { ...party, hqCountry: null, website: null, note: null },
      ]),
    ),
    egress: new Map(),
  };
}
