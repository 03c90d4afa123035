/**
 * What somebody typed and has not sent yet, kept in this browser so that it
 * outlasts a reload, a lost connection and the end of a session. Signing out
 * lets go of it.
 */
const PREFIX = "stakeline.draft.";

export function keepDraft(name: string, draft: unknown): void {
  localStorage.setItem(`${PREFIX}${name}`, JSON.stringify(draft));
}

export function keptDraft(name: string): unknown {
  const kept = localStorage.getItem(`${PREFIX}${name}`);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

export const dropDraft = (name: string): void => localStorage.removeItem(`${PREFIX}${name}`);

const draftKeys = (): string[] => Object.keys(localStorage).filter((one) => one.startsWith(PREFIX));

export const hasDrafts = (): boolean => draftKeys().length > 0;

export function dropAllDrafts(): void {
  for (const key of draftKeys()) localStorage.removeItem(key);
}
