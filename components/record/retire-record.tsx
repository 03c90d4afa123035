"use client";

import { useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import type { FactChange } from "@/lib/domain/curation/change";
import { retirement } from "@/lib/domain/curation/record-change";
import type { SubjectRecord } from "@/lib/domain/curation/subject-record";

/** Takes a subject out of the register, or puts it back; its history stays either way. */
export function RetireRecord({
  record: { subject, today, retired },
  onChange,
}: {
  record: SubjectRecord;
  onChange: (change: FactChange) => void;
}) {
  const [why, setWhy] = useState("");
  if (retired !== null)
    return (
      <div className="border-l-2 border-warn pl-3 text-sm">
        <p>
          <strong>Not in the register any more:</strong> {retired.reason}
        </p>
        <button
          type="button"
          className={`${BUTTON} mt-2`}
          onClick={() =>
            onChange({
              kind: "fact",
              target: subject,
              property: "subject.retired",
              base: retired.factId,
              claim: null,
            })
          }
        >
          Put it back
        </button>
      </div>
    );
  return (
    <details className="text-sm">
      <summary className="text-accent">Take this record out of the register …</summary>
      <div className="mt-2 max-w-xl space-y-2">
        <Field
          label="Why it should go"
          htmlFor="retire-why"
          hint="It leaves every page and total once a reviewer agrees, and can be put back."
        >
          <input
            id="retire-why"
            className={INPUT}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Field>
        <button
          type="button"
          className={BUTTON}
          disabled={why.trim().split(/\s+/).length < 2}
          onClick={() => {
            onChange(retirement(subject, why.trim(), today));
            setWhy("");
          }}
        >
          Add to the changes
        </button>
      </div>
    </details>
  );
}
