"use client";

import { useRouter } from "next/navigation";
import { type SyntheticEvent, useRef } from "react";
import { addDays, addMonths } from "@/lib/domain/quantity/plain-date";
import { BASES, BASIS_MEANS } from "@/lib/domain/ties/basis";
import type { NamedDate } from "@/lib/domain/view/named-dates";
import { DEFAULT_BASIS, FIRST_AS_OF, VIEW_PARTS, type View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { money } from "@/lib/format/money";

const today = () => new Date().toISOString().slice(0, 10);

/** The last day of the calendar quarter before the one that holds `day`. */
function lastQuarterEnd(day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return addDays(addMonths(`${day.slice(0, 4)}-01-01`, quarter * 3), -1);
}

/** Stands for a day that depends on when it is asked for. */
const QUARTER = "last-quarter";

const FIELD = "border border-line bg-paper px-2 py-1";
const PRESET = "min-h-6 px-1 py-1 text-accent hover:underline";

/** Chooses what the whole app is read by: the world's day, what was known, and which amount counts. */
export function ViewForm({ view, named }: { view: View; named: readonly NamedDate[] }) {
  const router = useRouter();
  const asOf = useRef<HTMLInputElement>(null);
  const show = (changes: Partial<Record<keyof View, string>>) => {
    const query = new URLSearchParams(window.location.search);
    for (const part of VIEW_PARTS) {
      const value = changes[part];
      if (value === undefined) continue;
      if (value === "") query.delete(part);
      else query.set(part, value);
    }
    const rest = query.toString();
    router.push(`${window.location.pathname}${rest === "" ? "" : `?${rest}`}`);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (part: string) => {
      const value = form.get(part);
      return typeof value === "string" ? value : "";
    };
    const basis = said("basis");
    show({
      // Today stays today, unless another day is named.
      asOf: !view.pinned && said("asOf") === view.asOf ? "" : said("asOf"),
      asKnown: said("asKnown"),
      basis: basis === DEFAULT_BASIS ? "" : basis,
    });
  };
  return (
    <details className="open-when-wide min-w-0 flex-1 text-sm">
      <summary className="text-muted">
        As of {longDate(view.asOf)}, {view.basis}
        {view.asKnown !== null && `, known ${longDate(view.asKnown)}`}{" "}
        <span className="text-accent">Change</span>
      </summary>
      <form
        key={JSON.stringify(view)}
        onSubmit={submit}
        className="flex flex-wrap items-center gap-x-3 gap-y-2 py-1"
      >
        <label className="flex items-center gap-2 text-muted">
          As of
          <input
            ref={asOf}
            name="asOf"
            type="date"
            defaultValue={view.asOf}
            min={FIRST_AS_OF}
            className={`${FIELD} text-ink`}
          />
        </label>
        <label className="flex items-center gap-2 text-muted">
          As known
          <input
            name="asKnown"
            type="date"
            defaultValue={view.asKnown ?? ""}
            min={FIRST_AS_OF}
            title="What was on record at the end of this day; empty for all that is"
            className={`${FIELD} text-ink`}
          />
        </label>
        <label className="flex items-center gap-2 text-muted">
          Basis
          <select
            name="basis"
            defaultValue={view.basis}
            title={BASIS_MEANS[view.basis]}
            className={`${FIELD} text-ink`}
          >
            {BASES.map((basis) => (
              <option key={basis}>{basis}</option>
            ))}
          </select>
        </label>
        <select
          aria-label="A day by what it is known for"
          defaultValue=""
          onChange={({ currentTarget: { value } }) => {
            if (asOf.current === null || value === "") return;
            asOf.current.value = value === QUARTER ? lastQuarterEnd(today()) : value;
          }}
          className={`${FIELD} w-40`}
        >
          <option value="">Or the day of …</option>
          <option value={QUARTER}>Last quarter’s end</option>
          {named.map(({ day, what, usd }) => (
            <option key={day} value={day}>
              {longDate(day)}: {what}, {money(usd)}
            </option>
          ))}
        </select>
        <button type="submit" className="border border-line px-2 py-1 hover:bg-raised">
          Show
        </button>
        {view.pinned && (
          <button type="button" onClick={() => show({ asOf: "" })} className={PRESET}>
            Today
          </button>
        )}
        {view.asKnown !== null && (
          <button type="button" onClick={() => show({ asKnown: "" })} className={PRESET}>
            All we know
          </button>
        )}
      </form>
    </details>
  );
}
