/** A titled part of a page; the title states what the part shows. */
export function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12 first:mt-0">
      <h2 id={id} className="mb-3 border-t border-line pt-3 text-lg font-semibold text-balance">
        {title}
      </h2>
      {children}
    </section>
  );
}
