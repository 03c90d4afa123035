"use client";

import { CREATE, type Likeness } from "@/lib/domain/curation/imports/import-plan";

/** What may be in the register already: each is decided before anything is sent. */
export function LikenessList({
  likenesses,
  choices,
  onChoose,
}: {
  likenesses: readonly Likeness[];
  choices: ReadonlyMap<string, string>;
  onChoose: (id: string, choice: string) => void;
}) {
  return (
    <ul className="space-y-3">
      {likenesses.map(({ id, name, rows, candidates, mayCreate }) => (
        <li key={id}>
          <fieldset className="border-l-2 border-warn pl-3">
            <legend className="text-sm">
              <strong>“{name}”</strong> looks like what the register has (row{" "}
              {rows.slice(0, 5).join(", ")}
              {rows.length > 5 ? ` and ${rows.length - 5} more` : ""}). Which is it?
            </legend>
            {[...candidates, ...(mayCreate ? [{ id: CREATE, name: "something new" }] : [])].map(
              (candidate) => (
                <label key={candidate.id} className="flex min-h-6 items-center gap-2 text-sm">
                  <input
                    type="radio"
                    name={id}
                    checked={choices.get(id) === candidate.id}
                    onChange={() => onChoose(id, candidate.id)}
                  />
                  {candidate.id === CREATE ? "It is something new" : candidate.name}
                  {candidate.id !== CREATE && (
                    <span className="text-xs text-muted">{candidate.id}</span>
                  )}
                </label>
              ),
            )}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
