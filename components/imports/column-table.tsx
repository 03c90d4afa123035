"use client";

import { ScrollRegion } from "@/components/layout/scroll-region";
import type { ImportReport } from "@/lib/domain/curation/imports/import-options";
import type { Sureness } from "@/lib/domain/curation/sheets/guess-mapping";
import { SCALES, type ColumnUse } from "@/lib/domain/curation/sheets/sheet";
import { columnsOf, type ColumnGroup } from "@/lib/domain/curation/sheets/sheet-form";
import { formOf } from "@/lib/domain/curation/typed-value";
import { memberOf } from "@/lib/domain/quantity/closed-set";
import { INPUT } from "@/components/form/field";

const SURE: Readonly<Record<Sureness, string>> = {
  exact: "by its name",
  known: "known name",
  similar: "looks like it: check",
  none: "not known",
};
const GROUPS: Readonly<Record<ColumnGroup, string>> = {
  identity: "What the row is about",
  value: "What is claimed",
  claim: "Since when, who says so",
  source: "The source",
};
const SCALE_NAMES = {
  "": "as written",
  k: "thousands",
  m: "millions",
  bn: "billions",
  "%": "per cent",
};
/** Further citations are offered where the file has them. */
const FURTHER = /_(?:[4-9]|1\d)$/;

const holdsNumbers = (target: string | null): boolean =>
  target?.startsWith("value.") === true &&
  (target === "value.stake.share" || formOf(target.slice("value.".length)) === "number");

/** Each column of the file, and what it is read as. */
export function ColumnTable({
  report,
  columns,
  onChange,
}: {
  report: ImportReport;
  columns: readonly ColumnUse[];
  onChange: (columns: ColumnUse[]) => void;
}) {
  const used = new Set(columns.map(({ target }) => target));
  const offered = columnsOf(report.kind).filter(({ id }) => !FURTHER.test(id) || used.has(id));
  const groups = Map.groupBy(offered, ({ group }) => group);
  const set = (index: number, part: Partial<ColumnUse>) =>
    onChange(
      columns.map((use, i) => {
        if (i === index) return { ...use, ...part };
        // What a column is read as, no other is.
        return part.target != null && use.target === part.target ? { ...use, target: null } : use;
      }),
    );
  return (
    <ScrollRegion label="Columns of the file">
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">Columns of the file, and what each is read as</caption>
        <thead>
          <tr className="text-left text-muted">
            {["In the file", "Read as", "Numbers in", "Guess"].map((title) => (
              <th key={title} scope="col" className="border-b border-ink py-2 pr-4 font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.columns.map(({ header, sample, sureness, target }, index) => {
            const use = columns[index] ?? { target: null, scale: "", currency: null };
            const name = header === "" ? `Column ${index + 1}` : header;
            return (
              // oxlint-disable-next-line react/no-array-index-key -- columns have an order and no other identity
              <tr key={index}>
                <th scope="row" className="border-b border-line py-2 pr-4 text-left font-medium">
                  {name}
                  <span className="block max-w-60 truncate text-xs font-normal text-muted">
                    {sample === "" ? "empty" : `e.g. ${sample}`}
                  </span>
                </th>
                <td data-label="Read as" className="border-b border-line py-2 pr-4">
                  <select
                    aria-label={`${name} is read as`}
                    value={use.target ?? ""}
                    onChange={(event) =>
                      set(index, {
                        target: event.currentTarget.value === "" ? null : event.currentTarget.value,
                      })
                    }
                    className={`${INPUT} max-w-64 ${use.target === null ? "border-warn" : ""}`}
                  >
                    <option value="">Left out</option>
                    {[...groups].map(([group, members]) => (
                      <optgroup key={group} label={GROUPS[group]}>
                        {members.map(({ id, label }) => (
                          <option key={id} value={id}>
                            {label}
                          </option>
                        ))}
                      </optgroup>
                    ))}
                  </select>
                </td>
                <td data-label="Numbers in" className="border-b border-line py-2 pr-4">
                  {holdsNumbers(use.target) ? (
                    <select
                      aria-label={`Numbers of ${name} are in`}
                      value={use.scale}
                      onChange={(event) =>
                        set(index, { scale: memberOf(SCALES, event.currentTarget.value) })
                      }
                      className={`${INPUT} max-w-36`}
                    >
                      {SCALES.map((scale) => (
                        <option key={scale} value={scale}>
                          {SCALE_NAMES[scale]}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <span className="text-muted">–</span>
                  )}
                </td>
                <td data-label="Guess" className="border-b border-line py-2 text-muted">
                  {use.target === target ? SURE[sureness] : "chosen by you"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
