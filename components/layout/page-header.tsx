/** The finding of the page in its largest type, and what it answers above it. */
export function PageHeader({
  question,
  finding,
  children,
}: {
  question: string;
  finding: string;
  children?: React.ReactNode;
}) {
  return (
    <header className="mb-8 max-w-4xl">
      <p className="mb-1 text-sm text-muted">{question}</p>
      <h1 className="font-serif text-2xl leading-tight text-balance sm:text-4xl">{finding}</h1>
      {children !== undefined && <div className="mt-3 text-sm text-muted">{children}</div>}
    </header>
  );
}
