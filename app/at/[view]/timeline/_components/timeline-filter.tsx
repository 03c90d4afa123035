import Link from "next/link";
import { EVENT_KINDS } from "@/lib/domain/timeline/timeline-event";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import type { Party } from "@/lib/domain/ties/party";
import { type View, viewHref, viewQuery } from "@/lib/domain/view/view";
import type { TimelineChoice } from "@/lib/server/queries/timeline";

const FIELD = "max-w-full border border-line bg-paper px-2 py-1 text-ink";

/** Which party and which kind of event; a plain form, so that the address says what is shown. */
export function TimelineFilter({
  choice: { party, kind },
  parties,
  view,
}: {
  choice: TimelineChoice;
  parties: readonly Party[];
  view: View;
}) {
  return (
    <form action="/timeline" className="mb-4 flex flex-wrap items-center gap-3 text-sm">
      <label className="flex max-w-full items-center gap-2 text-muted">
        Party
        <select name="party" defaultValue={party ?? ""} className={FIELD}>
          <option value="">all</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center gap-2 text-muted">
        Kind
        <select name="kind" defaultValue={kind ?? ""} className={FIELD}>
          <option value="">all</option>
          {keysOf(EVENT_KINDS).map((one) => (
            <option key={one} value={one}>
              {EVENT_KINDS[one]}
            </option>
          ))}
        </select>
      </label>
      {viewQuery(view).map(([part, value]) => (
        <input key={part} type="hidden" name={part} value={value} />
      ))}
      <button type="submit" className="border border-line px-2 py-1 hover:bg-raised">
        Show events
      </button>
      {(party !== null || kind !== null) && (
        <Link href={viewHref("/timeline", view)} className="py-1">
          All events
        </Link>
      )}
    </form>
  );
}
