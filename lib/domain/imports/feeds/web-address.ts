/** A page's address as a file states it; null where it is none that a browser opens. */
export function webAddress(text: string | null): string | null {
  if (text === null || text.length > 2000) return null;
  return /^https?:\/\/[^\s<>"]+$/.test(text.trim()) ? text.trim() : null;
}
