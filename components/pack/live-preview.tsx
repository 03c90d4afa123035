"use client";

import { useEffect, useRef, useState } from "react";
import { BUTTON } from "@/components/form/field";
import { ReportView } from "@/components/report/report-view";
import type { BoardReport } from "@/lib/domain/report/board-report";
import type { ReportStart } from "./report-form";

/** Typing is waited for this long. */
const PAUSE_MS = 400;

/** What stands in the place of words that the server need not know to work the pages out. */
const UNSAID = "…";

type Shown = {
  readonly report: BoardReport | null;
  readonly trouble: string | null;
  readonly busy: boolean;
};

/**
 * The pages that the choices give, as they are chosen: from the register and the
 * draws that the pages of that day share. Title and confidentiality follow at once.
 */
export function LivePreview({ wanted }: { wanted: ReportStart }) {
  const { title, confidentiality, scenarios } = wanted.choices;
  const [{ report, trouble, busy }, setShown] = useState<Shown>({
    report: null,
    trouble: null,
    busy: true,
  });
  const work = useRef<AbortController>(null);
  const body = JSON.stringify({
    ...wanted,
    choices: { ...wanted.choices, title: UNSAID, confidentiality: UNSAID },
  });
  useEffect(() => {
    const asked = new AbortController();
    work.current = asked;
    const timer = setTimeout(() => {
      setShown((before) => ({ ...before, busy: true }));
      void composed(body, asked.signal).then((found) => {
        if (work.current !== asked) return;
        setShown((before) => ({ report: before.report, trouble: null, ...found, busy: false }));
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [body]);
  return (
    <section aria-labelledby="live-preview" className="mt-12 border-t border-line pt-6">
      <h2 id="live-preview" className="text-lg font-semibold">
        Preview, page by page
      </h2>
      <p className="mt-1 max-w-prose text-sm text-muted">
        From the register as it is now.
        {scenarios.length > 0 &&
          " Scenarios take longer: their pages are filled in when it is built."}
      </p>
      <div className="mt-2 flex min-h-8 flex-wrap items-center gap-x-4 text-sm">
        <output>{busy ? "Working the pages out …" : (trouble ?? "Up to date.")}</output>
        {busy && (
          <button type="button" className={BUTTON} onClick={() => work.current?.abort()}>
            Stop
          </button>
        )}
      </div>
      {report !== null && (
        <div className="mt-4">
          <ReportView
            asPages
            heading="h3"
            report={{
              ...report,
              title: title.trim() === "" ? UNSAID : title,
              confidentiality: confidentiality.trim() === "" ? UNSAID : confidentiality,
            }}
          />
        </div>
      )}
    </section>
  );
}

/** The report that choices give, or why there is none yet. */
async function composed(body: string, signal: AbortSignal): Promise<Partial<Shown>> {
  try {
    const answer = await fetch("/api/v1/reports/preview", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal,
    });
    const said: unknown = await answer.json();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
    if (answer.ok) return { report: said as BoardReport };
    const detail = typeof said === "object" && said !== null && "detail" in said;
    return {
      trouble: `The pages below wait: ${detail ? String(said.detail) : "the server failed."}`,
    };
  } catch {
    return {
      trouble: signal.aborted
        ? "Stopped. Change a choice to go on."
        : "The server was not reached. Change a choice to try again.",
    };
  }
}
