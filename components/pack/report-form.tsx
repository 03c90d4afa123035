"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { TickList } from "@/components/scenario/tick-list";
import type { PackChoices } from "@/lib/domain/report/pack-choices";
import type { ReportOptions } from "@/lib/domain/report/report-options";
import type { Basis } from "@/lib/domain/ties/basis";
import { AppetiteEditor } from "./appetite-editor";
import { DecisionsEditor } from "./decisions-editor";
import { LivePreview } from "./live-preview";
import { ReportFrame } from "./report-frame";

/** What a report is made of, as it is typed. */
export type ReportStart = {
  readonly asOf: string;
  readonly asKnown: string | null;
  readonly basis: Basis;
  readonly choices: PackChoices;
};

/** Chooses what a report is made of, and keeps it. */
export function ReportForm({
  kept,
  start,
  today,
  options,
}: {
  /** The version it is changed from; null for a new report. */
  kept: { readonly id: string; readonly version: number } | null;
  start: ReportStart;
  today: string;
  options: ReportOptions;
}) {
  const router = useRouter();
  // Of a report that is kept its page knows more, which is not to be sent back.
  const { asOf, asKnown, basis } = start;
  const [wanted, setWanted] = useState({ asOf, asKnown, basis, choices: start.choices });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { choices } = wanted;
  const choose = (part: Partial<PackChoices>) =>
    setWanted({ ...wanted, choices: { ...choices, ...part } });
  const keep = async () => {
    setBusy(true);
    const id = kept?.id ?? newId();
    const sent = await sendCommand(
      "keep-report",
      { id, was: kept?.version ?? null, ...wanted },
      newId(),
    );
    setBusy(false);
    setProblem(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    if (kept === null) router.push(`/reports/${id}`);
    else {
      router.replace(`/reports/${id}`);
      router.refresh();
    }
  };
  return (
    <>
      <form
        className="max-w-3xl space-y-8"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void keep();
        }}
      >
        <ReportFrame wanted={wanted} today={today} options={options} onChange={setWanted} />
        {options.scenarios.length === 0 ? (
          <p className="text-sm text-muted">
            No scenario is saved yet; a strategy comparison needs two.
          </p>
        ) : (
          <TickList
            legend="Scenarios in it"
            hint="Up to four, each as its newest version."
            of={options.scenarios}
            chosen={choices.scenarios.map(({ id, version }) => `${id}@${version}`)}
            onChange={(chosen) => choose({ scenarios: chosen.map(scenarioOf) })}
          />
        )}
        <AppetiteEditor
          lines={choices.appetite}
          headlines={options.headlines}
          onChange={(appetite) => choose({ appetite })}
        />
        <DecisionsEditor
          decisions={choices.decisions}
          today={today}
          onChange={(decisions) => choose({ decisions })}
        />
        <div>
          <FormMessage tone="bad">{problem?.detail ?? null}</FormMessage>
          <button type="submit" className={PRIMARY} aria-disabled={busy}>
            {busy ? "One moment …" : "Keep, and go on to build it"}
          </button>
        </div>
      </form>
      {kept === null && <LivePreview wanted={wanted} />}
    </>
  );
}

function scenarioOf(chosen: string): PackChoices["scenarios"][number] {
  const [id = "", version = "1"] = chosen.split("@");
  return { id, version: Number(version) };
}
