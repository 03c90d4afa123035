/** By what power of the size the time grew since the size before; null for the first. */
export function exponentOf(
  last: { readonly size: number; readonly ms: number } | undefined,
  { size, ms }: { readonly size: number; readonly ms: number },
): number | null {
  if (last === undefined) return null;
  return Number((Math.log(ms / last.ms) / Math.log(size / last.size)).toFixed(2));
}
