"use client";

import { useId, useState } from "react";
import { ClaimText } from "@/components/curation/claim-text";
import { BUTTON, INPUT } from "@/components/form/field";
import type { FactChange } from "@/lib/domain/curation/change";
import { ranked, reverted, takenBack } from "@/lib/domain/curation/record-change";
import type { RecordedClaim } from "@/lib/domain/curation/subject-record";
import { longDate } from "@/lib/format/date";

/** The claim that stands at the end of the corrections of another. */
function standingFor(
  claim: RecordedClaim,
  claims: readonly RecordedClaim[],
): RecordedClaim | undefined {
  if (claim.standing) return claim;
  const next = claims.find(({ corrects }) => corrects === claim.factId);
  return next === undefined ? undefined : standingFor(next, claims);
}

/** Everything ever recorded of one property, newest first, and what can be done with each version. */
export function ClaimHistory({
  subject,
  claims,
  onChange,
}: {
  subject: string;
  claims: readonly RecordedClaim[];
  onChange: (change: FactChange) => void;
}) {
  return (
    <ol className="space-y-3 border-l border-line pl-3">
      {claims.map((claim) => {
        const heir = standingFor(claim, claims);
        const standing =
          heir === undefined
            ? undefined
            : {
                subject,
                property: heir.property,
                factId: heir.factId,
                claim: heir.claim,
              };
        return (
          <li key={claim.factId}>
            <ClaimText claim={claim.claim} struck={!claim.standing} />
            <p className="text-xs text-muted">
              {claim.withdrawn ? "Taken back" : claim.standing ? "Stands" : "Replaced"}; recorded{" "}
              {longDate(claim.recordedAt.slice(0, 10))} by{" "}
              {claim.recordedBy ?? "those who compiled the register"}
            </p>
            {standing !== undefined && (
              <div className="mt-1 flex flex-wrap gap-2">
                {claim.standing ? (
                  <>
                    <RankButton
                      label="Prefer it …"
                      onWhy={(why) => onChange(ranked(standing, "preferred", why))}
                    />
                    <RankButton
                      label="Deprecate it …"
                      onWhy={(why) => onChange(ranked(standing, "deprecated", why))}
                    />
                    <button
                      type="button"
                      className={BUTTON}
                      onClick={() => onChange(takenBack(standing))}
                    >
                      Take it back
                    </button>
                  </>
                ) : (
                  !claim.withdrawn && (
                    <button
                      type="button"
                      className={BUTTON}
                      onClick={() => onChange(reverted(standing, claim.claim))}
                    >
                      Go back to this version
                    </button>
                  )
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A claim is preferred or set behind others for a reason, which is asked for here. */
function RankButton({ label, onWhy }: { label: string; onWhy: (why: string) => void }) {
  const id = useId();
  const [why, setWhy] = useState<string | null>(null);
  if (why === null)
    return (
      <button type="button" className={BUTTON} onClick={() => setWhy("")}>
        {label}
      </button>
    );
  return (
    <div className="flex w-full flex-wrap items-end gap-2">
      <label htmlFor={id} className="min-w-40 flex-1 text-sm text-muted">
        Why
        <input
          id={id}
          className={INPUT}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        className={BUTTON}
        disabled={why.trim().length < 3}
        onClick={() => {
          onWhy(why.trim());
          setWhy(null);
        }}
      >
        {label.replace(" …", "")}
      </button>
      <button type="button" className={BUTTON} onClick={() => setWhy(null)}>
        Leave it
      </button>
    </div>
  );
}
