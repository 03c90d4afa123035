"use client";

import { useState } from "react";
import { ClaimText } from "@/components/curation/claim-text";
import { Field, INPUT } from "@/components/form/field";
import type { FactChange } from "@/lib/domain/curation/change";
import type { Edit } from "@/lib/domain/curation/grid-edits";
import type { OriginalDraft } from "@/lib/domain/curation/original-draft";
import type { RecordedClaim, WaitingChange } from "@/lib/domain/curation/subject-record";
import type { WorkbenchCell, WorkbenchColumn } from "@/lib/domain/curation/workbench-row";
import { longDate } from "@/lib/format/date";
import { ClaimHistory } from "./claim-history";
import { OriginalAmount } from "./original-amount";

const HINTS: Readonly<Record<WorkbenchColumn["form"], string>> = {
  number: "A number such as 13.5bn, or “not disclosed”.",
  flag: "Yes or no, or “not disclosed”.",
  choice: "One of the list, or “not disclosed”.",
  text: "",
  list: "Parted by semicolons.",
  structure: "As JSON.",
};

const hintOf = ({ property, form, unit }: WorkbenchColumn): string => {
  if (property === "stake.share") return "low / point / high; basis, such as 16% / ? / 21%; 10-K";
  return unit === "share" ? "A share such as 5.9%, or “not disclosed”." : HINTS[form];
};

/** One property of a record: what to say of it, what is said now, and all that was. */
export function RecordField({
  column,
  cell,
  edit,
  claims,
  waiting,
  subject,
  original,
  onText,
  onOriginal,
  onChange,
}: {
  column: WorkbenchColumn;
  cell: WorkbenchCell | undefined;
  edit: Edit | undefined;
  claims: readonly RecordedClaim[];
  waiting: readonly WaitingChange[];
  subject: string;
  original: OriginalDraft | undefined;
  onText: (text: string) => void;
  onOriginal: (draft: OriginalDraft, dollars: string | undefined) => void;
  onChange: (change: FactChange) => void;
}) {
  const { property, label, form, choices } = column;
  // What is being typed stays as it is typed, also where it says for a moment what is published already.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? edit?.text ?? cell?.text ?? "";
  const competing = claims.filter(({ inForce }) => inForce).length;
  const common = {
    id: property,
    value: text,
    className: INPUT,
    "aria-describedby": `${property}-hint`,
    "aria-invalid": edit !== undefined && edit.refused !== null,
    autoComplete: "off",
    onBlur: () => setTyped(null),
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      onText(event.currentTarget.value);
    },
  };
  return (
    <div className="border-t border-line py-3">
      <Field label={label} htmlFor={property} hint={hintOf(column)} error={edit?.refused ?? null}>
        {form === "text" ? (
          <textarea rows={text.length > 90 ? 3 : 1} {...common} />
        ) : (
          <>
            <input list={choices.length > 0 ? `${property}-choices` : undefined} {...common} />
            {choices.length > 0 && (
              <datalist id={`${property}-choices`}>
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {choice.replaceAll("_", " ")}
                  </option>
                ))}
              </datalist>
            )}
          </>
        )}
      </Field>
      {column.unit === "usd" && (
        <OriginalAmount property={property} value={original} onChange={onOriginal} />
      )}
      <p className="mt-1 text-xs text-muted">
        {edit !== undefined && <strong className="text-accent">▸ changed. </strong>}
        {cell === undefined || cell.state === "missing"
          ? "Nothing is claimed now."
          : `Now: ${cell.shown}, since ${longDate(cell.validFrom ?? "")}.`}{" "}
        {cell?.stale === true && <span className="text-warn">Due for another look.</span>}
      </p>
      {waiting.map((change) => (
        <div key={`${change.proposalId}${change.at}`} className="mt-1 border-l-2 border-warn pl-2">
          <p className="text-xs text-muted">
            {change.by} proposed, and it awaits{" "}
            <a href={`/data/review/${change.proposalId}`}>review</a>:
          </p>
          <ClaimText claim={change.claim} />
        </div>
      ))}
      {claims.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="text-xs text-accent">
            {competing > 1
              ? `${competing} claims compete, ${claims.length} recorded`
              : `${claims.length} recorded`}
          </summary>
          <div className="mt-2">
            <ClaimHistory subject={subject} claims={claims} onChange={onChange} />
          </div>
        </details>
      )}
    </div>
  );
}
