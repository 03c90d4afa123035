"use client";

import { useEffect, useState } from "react";
import { MOST_ANSWERS } from "@/lib/domain/stack/stack";

/** After how many quiet milliseconds the headline is read out: not at every key. */
const QUIET_MS = 1200;

/** The headline at hand while one types, and how many answers it rests on. */
export function HeadlineBar({ headline, answers }: { headline: string | null; answers: number }) {
  const spoken = `${answers} of ${MOST_ANSWERS} answers given. ${headline ?? ""}`;
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(spoken), QUIET_MS);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <div
      data-foot-bar
      className="sticky bottom-0 z-10 -mx-4 mt-8 border-t border-ink bg-paper px-4 py-2 sm:-mx-8 sm:px-8"
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <p className="flex-none text-sm text-muted" data-answers>
          {answers} of {MOST_ANSWERS} answers
        </p>
        <p className="min-w-0 flex-1 basis-60 font-serif text-base leading-snug">
          {headline ?? "The result appears as soon as one vendor has a monthly spend."}
        </p>
        {headline !== null && (
          <a href="#result" className="text-sm">
            See why
          </a>
        )}
      </div>
      <output className="sr-only">{said}</output>
    </div>
  );
}
