"use client";

import { useRouter } from "next/navigation";
import type { SyntheticEvent } from "react";
import { addDays, addMonths } from "@/lib/domain/quantity/plain-date";
import { FIRST_AS_OF } from "@/lib/domain/view/view";

const today = () => new Date().toISOString().slice(0, 10);

/** The last day of the calendar quarter before the one that holds `day`. */
function lastQuarterEnd(day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return addDays(addMonths(`${day.slice(0, 4)}-01-01`, quarter * 3), -1);
}

/** Chooses the day the whole app shows; without scripts it is a plain form. */
export function AsOfForm({ asOf, pinned }: { asOf: string; pinned: boolean }) {
  const router = useRouter();
  const show = (day: string | undefined) => {
    const query = new URLSearchParams(window.location.search);
    if (day === undefined) query.delete("asOf");
    else query.set("asOf", day);
    const rest = query.toString();
    router.push(`${window.location.pathname}${rest === "" ? "" : `?${rest}`}`);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("asOf");
    show(typeof day === "string" && day !== "" ? day : undefined);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2 text-sm">
      <label htmlFor="as-of" className="text-muted">
        As of
      </label>
      <input
        key={asOf}
        id="as-of"
        name="asOf"
        type="date"
        defaultValue={asOf}
        min={FIRST_AS_OF}
        className="border border-line bg-paper px-2 py-1"
      />
      <button type="submit" className="border border-line px-2 py-1 hover:bg-raised">
        Show
      </button>
      <button
        type="button"
        onClick={() => show(lastQuarterEnd(today()))}
        className="px-1 py-1 text-accent hover:underline"
      >
        Last quarter’s end
      </button>
      {pinned && (
        <button
          type="button"
          onClick={() => show(undefined)}
          className="px-1 py-1 text-accent hover:underline"
        >
          Today
        </button>
      )}
    </form>
  );
}
