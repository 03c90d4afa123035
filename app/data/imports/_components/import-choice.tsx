import Link from "next/link";

const CHOICES = {
  register: { title: "Parties, ties, stakes, rights or sources", href: "/data/imports" },
  catalog: { title: "Prices, quality scores or bills", href: "/data/imports?of=catalog" },
} as const;
export type ImportChoice = keyof typeof CHOICES;

/** What the file holds: the two go different ways. */
export function ImportChoiceNav({ of }: { of: ImportChoice }) {
  return (
    <nav aria-label="What the file holds" className="mb-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {(["register", "catalog"] as const).map((one) => (
        <Link
          key={one}
          href={CHOICES[one].href}
          aria-current={one === of ? "page" : undefined}
          className="border-b-2 border-transparent py-1 no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {CHOICES[one].title}
        </Link>
      ))}
    </nav>
  );
}
