import { NO_STACK, readStack, type Stack } from "./stack.ts";

const VERSION = 1;

/** The stack as text, to be kept where the person is. */
export const stackToText = (stack: Stack): string => JSON.stringify({ version: VERSION, stack });

/** A kept stack; none where the text is none of ours, or of another version. */
export function stackFromText(text: string | null): Stack {
  if (text === null) return NO_STACK;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return NO_STACK;
    if (!("version" in kept) || kept.version !== VERSION || !("stack" in kept)) return NO_STACK;
    const read = readStack(kept.stack);
    return "stack" in read ? read.stack : NO_STACK;
  } catch {
    return NO_STACK;
  }
}
