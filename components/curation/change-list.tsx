"use client";

import { BUTTON } from "@/components/form/field";
import type { Change } from "@/lib/domain/curation/change";
import { propertyLabel } from "@/lib/format/fact-value";
import { ClaimText } from "./claim-text";

/** Changes that will be sent as they are, each of which can be let go of. */
export function ChangeList({
  changes,
  onRemove,
}: {
  changes: readonly Change[];
  onRemove: (position: number) => void;
}) {
  return (
    <ul className="space-y-3">
      {changes.map((change, position) => (
        <li key={`${change.target} ${position}`} className="border-l border-line pl-3">
          {change.kind === "fact" ? (
            <>
              <p className="text-sm font-semibold">
                {propertyLabel(change.property)}
                {change.claim === null ? ": taken back" : ""}
              </p>
              {change.claim !== null && <ClaimText claim={change.claim} />}
            </>
          ) : (
            <p className="text-sm font-semibold">
              {change.kind === "source"
                ? `Source: ${change.source.title}`
                : `New: ${change.target}`}
            </p>
          )}
          <button type="button" className={`${BUTTON} mt-1`} onClick={() => onRemove(position)}>
            Leave it out
          </button>
        </li>
      ))}
    </ul>
  );
}
