/** What one of the three answers means, before its numbers. */
export function Definition({ children }: { children: React.ReactNode }) {
  return <p className="mb-4 max-w-3xl border-l-2 border-accent pl-3 text-sm">{children}</p>;
}
