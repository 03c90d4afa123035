/** A disk, or what somebody may use of it, is full (POSIX ENOSPC, EDQUOT; PostgreSQL 53100). */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    /^(?:ENOSPC|EDQUOT|53100)$/.test(code) ||
    /\b53100\b|No space left on device|ENOSPC/.test(error.message) ||
    isFull(error.cause)
  );
}
