import type { Model } from "@agentjido/llmdb";

/** Things that take or give tokens and are not models one writes with. */
const OTHER_WORK =
  /embed|rerank|bge-|tts|-asr|whisper|transcri|speech|voice|audio|realtime|live|image|imagen|veo-|lyria|sora|video|guard|moderation|safety|-ocr|translat|-mt-|robotics|computer-use|deep-research|search|antigravity|^aqa$|model-router|compound|bodybuilder|orpheus/;

export const isOtherWork = (sellerModelId: string): boolean =>
  OTHER_WORK.test(sellerModelId.toLowerCase());

/** Whether a listing says of itself that it takes text and answers in text alone. */
export function saysTextOnly({ modalities }: Model): boolean {
  const output = modalities?.output ?? [];
  const input = modalities?.input ?? [];
  return input.includes("text") && output.length === 1 && output[0] === "text";
}
