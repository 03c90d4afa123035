import { FIRST_AS_OF, type View, viewQuery } from "@/lib/domain/view/view";

/** The earlier of the two states of knowledge; the later one is the page's own as-known date. */
export function SinceForm({ since, view }: { since: string; view: View }) {
  return (
    <form action="/restatement" className="mb-8 flex flex-wrap items-center gap-3 text-sm">
      <label className="flex items-center gap-2 text-muted">
        Compare with what was known at the end of
        <input
          key={since}
          name="since"
          type="date"
          defaultValue={since}
          min={FIRST_AS_OF}
          className="border border-line bg-paper px-2 py-1 text-ink"
        />
      </label>
      {viewQuery(view).map(([part, value]) => (
        <input key={part} type="hidden" name={part} value={value} />
      ))}
      <button type="submit" className="border border-line px-2 py-1 hover:bg-raised">
        Compare
      </button>
    </form>
  );
}
