"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useToday } from "@/components/layout/use-today";
import { daySteps } from "@/lib/domain/view/day-steps";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";

/** Long enough to pass several quarters at once, short enough to follow. */
const REST_MS = 300;

/** The page that follows is another one: it takes the focus up where this one had it. */
let moved = false;

/** Moves the day of the page quarter by quarter; the page follows when the slider rests. */
export function DaySlider({ view, begins }: { view: View; begins: string }) {
  const router = useRouter();
  const [draft, setDraft] = useState(view.asOf);
  const [pending, start] = useTransition();
  const slider = useRef<HTMLInputElement>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const today = useToday(view.asOf);
  const steps = [...new Set([...daySteps(begins, today), view.asOf])].toSorted();

  useEffect(() => {
    if (moved) slider.current?.focus({ preventScroll: true });
    moved = false;
    return () => clearTimeout(rest.current);
  }, []);

  const show = (day: string) => {
    setDraft(day);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      const query = new URLSearchParams(window.location.search);
      if (day === today) query.delete("asOf");
      else query.set("asOf", day);
      const asked = query.toString();
      moved = true;
      start(() =>
        router.push(`${window.location.pathname}${asked === "" ? "" : `?${asked}`}`, {
          scroll: false,
        }),
      );
    }, REST_MS);
  };
  return (
    <label className="mb-2 flex max-w-xl flex-wrap items-center gap-x-3 text-sm text-muted">
      Move the day
      <input
        ref={slider}
        type="range"
        min={0}
        max={steps.length - 1}
        value={Math.max(0, steps.indexOf(draft))}
        onChange={({ currentTarget }) => show(steps[Number(currentTarget.value)] ?? draft)}
        aria-valuetext={longDate(draft)}
        className="h-6 min-w-40 flex-1 accent-accent"
      />
      <output className="w-40 text-ink">
        {longDate(draft)}
        {pending && " …"}
      </output>
    </label>
  );
}
