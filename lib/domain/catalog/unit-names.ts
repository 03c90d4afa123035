import type { TokenUnit } from "./price.ts";

/** What is charged for, as a reader of an invoice would call it. */
export const TOKEN_UNIT_NAMES: Readonly<Record<TokenUnit, string>> = {
  input: "Input",
  output: "Output",
  "cache-read": "Cached input",
  "cache-write-5m": "Cache write, 5 minutes",
  "cache-write-1h": "Cache write, 1 hour",
  reasoning: "Reasoning",
  "audio-input": "Audio input",
  "audio-output": "Audio output",
  "audio-cache-read": "Cached audio",
  "image-input": "Image input",
  "image-output": "Image output",
};
