import { NO_STACK, type Stack } from "@/lib/domain/stack/stack";
import { stackFromText, stackToText } from "@/lib/domain/stack/kept-stack";

/**
 * The stack lives in this browser and nowhere else: under one key of its
 * storage, or in the page alone where that is closed to us. Nothing here asks
 * the network for anything.
 */
const KEY = "stakeline.stack";
const CHANGED = "stakeline:stack";

let text: string | null = null;
let stack: Stack = NO_STACK;
let isStorageOpen = true;

function storedText(): string | null {
  if (!isStorageOpen) return text;
  try {
    return localStorage.getItem(KEY);
  } catch {
    isStorageOpen = false;
    return text;
  }
}

/** The stack kept here; the same value until it changes. */
export function keptStack(): Stack {
  const now = storedText();
  if (now !== text) {
    text = now;
    stack = stackFromText(now);
  }
  return stack;
}

/** Keeps the stack in place of what was kept before; null forgets it. */
export function keepStack(next: Stack | null): void {
  const nextText = next === null ? null : stackToText(next);
  try {
    if (nextText === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, nextText);
  } catch {
    isStorageOpen = false;
  }
  text = nextText;
  stack = next ?? NO_STACK;
  window.dispatchEvent(new Event(CHANGED));
}

/** Tells of changes made here and in other windows. */
export function onStackChange(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}
