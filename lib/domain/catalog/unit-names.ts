import type { CountedUnit, TokenUnit } from "./price.ts";

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

/** What a counted price is quoted for: as many as make an amount that can be read. */
export const COUNTED_LOTS: Readonly<
  Record<CountedUnit, { readonly name: string; readonly size: number }>
> = {
  image: { name: "An image", size: 1 },
  request: { name: "1,000 requests", size: 1_000 },
  search: { name: "1,000 searches", size: 1_000 },
  character: { name: "A million characters", size: 1_000_000 },
  "audio-second": { name: "A minute of audio", size: 60 },
  "video-second": { name: "A second of video", size: 1 },
  "provisioned-hour": { name: "An hour of reserved capacity", size: 1 },
};
