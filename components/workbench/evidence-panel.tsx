"use client";

import { useState } from "react";
import { EvidenceForm } from "@/components/curation/evidence-form";
import { BUTTON } from "@/components/form/field";
import type { Meaning } from "@/lib/domain/curation/changes-from-edits";
import type { EditPlan } from "@/lib/domain/curation/edit-plan";
import {
  emptyEvidence,
  type KnownSource,
  readEvidence,
} from "@/lib/domain/curation/evidence-draft";

/** Who says so and what it means for the old claims, given once and used for many changes. */
export function EvidencePanel({
  sources,
  today,
  all,
  chosen,
  onUse,
}: {
  sources: readonly KnownSource[];
  today: string;
  /** How many changes there are, and how many of them are chosen. */
  all: number;
  chosen: number;
  onUse: (plan: EditPlan, forChosen: boolean) => void;
}) {
  const [evidence, setEvidence] = useState(() => emptyEvidence(today));
  const [kind, setKind] = useState<Meaning["kind"]>("wrong");
  const [on, setOn] = useState(today);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const use = (forChosen: boolean) => {
    const read = readEvidence(evidence, sources, today);
    setFaults(read.ok ? [] : read.reasons);
    if (read.ok)
      onUse({ evidence, meaning: kind === "wrong" ? { kind } : { kind, on } }, forChosen);
  };
  return (
    <form
      aria-label="Evidence for changes"
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        use(chosen > 0);
      }}
    >
      <EvidenceForm value={evidence} sources={sources} today={today} onChange={setEvidence} />
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">What it means for the old claim</legend>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="meaning"
            checked={kind === "wrong"}
            onChange={() => setKind("wrong")}
          />
          The old value was wrong
        </label>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="meaning"
            checked={kind === "changed"}
            onChange={() => setKind("changed")}
          />
          It changed, or holds since
        </label>
        <input
          type="date"
          aria-label="Day of the change"
          className="border border-line bg-paper px-2 py-1 disabled:text-muted"
          value={on}
          disabled={kind === "wrong"}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </fieldset>
      {faults.length > 0 && (
        <ul role="alert" className="list-disc pl-5 text-sm text-bad">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={BUTTON} disabled={all === 0}>
          {chosen > 0 ? `Use for the ${chosen} chosen` : `Use for all ${all} changes`}
        </button>
        {chosen > 0 && (
          <button type="button" className={BUTTON} onClick={() => use(false)}>
            Use for all {all}
          </button>
        )}
      </div>
    </form>
  );
}
