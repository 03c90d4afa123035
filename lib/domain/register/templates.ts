import type { RegisterTemplate, TemplateId } from "./template.ts";
import { arrangementsInDetail } from "./templates/arrangements-in-detail.ts";
import { arrangementsInGeneral } from "./templates/arrangements-in-general.ts";
import { assessments } from "./templates/assessments.ts";
import { providers } from "./templates/providers.ts";
import { supplyChains } from "./templates/supply-chains.ts";

const BY_ID: Readonly<Record<TemplateId, RegisterTemplate>> = {
  "B_02.01": arrangementsInGeneral,
  "B_02.02": arrangementsInDetail,
  "B_05.01": providers,
  "B_05.02": supplyChains,
  "B_07.01": assessments,
};

/**
 * The templates that are filled here, in the order of the Regulation. Columns and codes follow
 * the EBA's annotated table layout; keys its "Data Model for DORA RoI"; what has to be filled
 * its rules e23674_e to e23792_e and v8803_m to v8892_m; conditions the Regulation's Annex I.
 */
export const TEMPLATES: readonly RegisterTemplate[] = Object.values(BY_ID);

export const templateOf = (id: TemplateId): RegisterTemplate => BY_ID[id];
