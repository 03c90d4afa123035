import type { PackChoices } from "./pack-choices.ts";
import type { Template } from "./board-report.ts";

const TITLES: Readonly<Record<Template, string>> = {
  board: "Who owns our AI supply line?",
  strategies: "Which way of buying?",
  vendor: "What we depend on one vendor for",
  register: "Ties and rights of our vendors",
};

/** What a new report is made of until somebody says otherwise. */
export const firstChoices = (template: Template = "board"): PackChoices => ({
  template,
  profile: "board",
  title: TITLES[template],
  confidentiality: "Confidential",
  vendorId: null,
  scenarios: [],
  previous: null,
  appetite: [],
  decisions: [],
  overrides: [],
});

/** Whether a title is still the one that a new report began with. */
export const isFirstTitle = (title: string): boolean => Object.values(TITLES).includes(title);
