/** Nothing to show, why, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="hatched border border-line p-6">
      <div className="max-w-xl bg-paper p-4">
        <p className="font-semibold">{title}</p>
        <div className="mt-1 text-sm text-muted">{children}</div>
      </div>
    </div>
  );
}
