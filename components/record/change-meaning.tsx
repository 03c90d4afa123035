"use client";

import { INPUT } from "@/components/form/field";
import type { RecordDraft } from "@/lib/domain/curation/record-draft";

/** Whether the world changed on a day, or the register was wrong all along. */
export function ChangeMeaning({
  draft: { meaning, changedOn },
  onChange,
}: {
  draft: RecordDraft;
  onChange: (part: Partial<RecordDraft>) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">What the change means</legend>
      <div className="space-y-2 text-sm">
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="meaning"
            checked={meaning === "changed"}
            onChange={() => onChange({ meaning: "changed" })}
          />
          The world changed; it holds since
        </label>
        <label className="block pl-6">
          <span className="sr-only">Holds since</span>
          <input
            type="date"
            className={`${INPUT} max-w-44`}
            value={changedOn}
            onChange={(event) => onChange({ changedOn: event.currentTarget.value })}
          />
        </label>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="meaning"
            checked={meaning === "wrong"}
            onChange={() => onChange({ meaning: "wrong" })}
          />
          The register was wrong; same days, other value
        </label>
      </div>
      <p className="mt-1 text-xs text-muted">
        Either way the old value is kept, with what was known when.
      </p>
    </fieldset>
  );
}
