import type { PartyKind } from "../ties/tie-words.ts";

/** The columns of the network, from those who bring money to those who make the chips. */
export const LAYERS = {
  investors: "Investors and platforms",
  labs: "Labs and applications",
  clouds: "Clouds",
  chips: "Chip makers",
} as const;
export type LayerId = keyof typeof LAYERS;

/** In which column a party of each kind stands. */
export const LAYER_OF: Readonly<Record<PartyKind, LayerId>> = {
  investor: "investors",
  foundation: "investors",
  aggregate: "investors",
  platform: "investors",
  ai_lab: "labs",
  ai_app: "labs",
  model_router: "labs",
  model_hub: "labs",
  data_vendor: "labs",
  cloud_provider: "clouds",
  neocloud: "clouds",
  chip_vendor: "chips",
};
