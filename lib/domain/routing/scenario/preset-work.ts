import type { RequestClass } from "./request-class.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { UNDEMANDING_CLASS } from "./undemanding-class.ts";

type Preset = {
  readonly id: string;
  readonly name: string;
  readonly requestsPerMonth: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadShare: number;
  readonly source: string;
};

/**
 * Work that others have published, for whoever has no numbers of their own yet: what a request
 * holds is measured, how many there are is a round number to be typed over.
 */
export const PRESET_WORK: readonly Preset[] = [
  {
    id: "azure-code",
    name: "Code completion (Azure trace)",
    requestsPerMonth: 1_000_000,
    inputTokens: 2048,
    outputTokens: 28,
    cacheReadShare: 0,
    source:
      "mean of 8,819 requests of Azure’s LLM inference trace “code”, November 2023 (CC BY 4.0); a million a month is a round number",
  },
  {
    id: "azure-conversation",
    name: "Conversation (Azure trace)",
    requestsPerMonth: 1_000_000,
    inputTokens: 1155,
    outputTokens: 211,
    cacheReadShare: 0,
    source:
      "mean of 19,366 requests of Azure’s LLM inference trace “conversation”, November 2023 (CC BY 4.0); a million a month is a round number",
  },
  {
    id: "mooncake-conversation",
    name: "Long conversation with a cache (Mooncake trace)",
    requestsPerMonth: 1_000_000,
    inputTokens: 12_035,
    outputTokens: 343,
    cacheReadShare: 0.2934,
    source:
      "mean of 12,031 requests of the Mooncake conversation trace (Apache 2.0), of which a cache of five minutes holds 29.34 %; a million a month is a round number",
  },
];

/** The scenario with published work in place of the company’s, which owes nobody anything. */
export function withPresetWork(file: ScenarioFile, preset: Preset): ScenarioFile {
  const { id, name, ...numbers } = preset;
  const of: RequestClass = { ...UNDEMANDING_CLASS, ...numbers, id, name, currentSplit: [] };
  return {
    ...file,
    name,
    note: "",
    demo: false,
    classes: [of],
    commitments: [],
    exits: [],
  };
}
