import type { PackChoices } from "./pack-choices.ts";
import type { ReportOptions } from "./report-options.ts";
import type { Template } from "./board-report.ts";

const TITLES: Readonly<Record<Template, string>> = {
  board: "Who owns our AI supply line?",
  strategies: "Which way of buying?",
  vendor: "What we depend on one vendor for",
  register: "Ties and rights of our vendors",
};

/** What a new report is made of until somebody says otherwise; a vendor note begins with the first vendor. */
export const firstChoices = (
  template: Template = "board",
  { vendors }: Pick<ReportOptions, "vendors"> = { vendors: [] },
): PackChoices => ({
  template,
  profile: "board",
  title: TITLES[template],
  confidentiality: "Confidential",
  vendorId: template === "vendor" ? (vendors[0]?.id ?? null) : null,
  scenarios: [],
  previous: null,
  appetite: [],
  decisions: [],
  overrides: [],
});

/** Whether a title is still the one that a new report began with. */
export const isFirstTitle = (title: string): boolean => Object.values(TITLES).includes(title);
