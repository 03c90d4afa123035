"use client";

import { INPUT } from "@/components/form/field";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { Sureness } from "@/lib/domain/curation/sheets/guess-mapping";
import { SCALES, type ColumnUse } from "@/lib/domain/curation/sheets/sheet";
import { memberOf } from "@/lib/domain/quantity/closed-set";
import { ColumnTitles } from "./column-titles";

const SURE: Readonly<Record<Sureness, string>> = {
  exact: "by its name",
  known: "known name",
  similar: "looks like it: check",
  none: "not known",
};
const SCALE_NAMES = {
  "": "as written",
  k: "thousands",
  m: "millions",
  bn: "billions",
  "%": "per cent",
};

/** A column of the file as it was read: what it is called, what it holds, what it was taken for. */
export type SeenColumn = {
  readonly header: string;
  readonly sample: string;
  readonly sureness: Sureness;
  readonly target: string | null;
};
/** What a column can be read as; without a title where there is one group alone. */
export type ColumnOffer = {
  readonly title: string | null;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
};

/** Each column of the file, and what it is read as. */
export function ColumnTable({
  seen,
  offers,
  columns,
  holdsNumbers,
  onChange,
}: {
  seen: readonly SeenColumn[];
  offers: readonly ColumnOffer[];
  columns: readonly ColumnUse[];
  /** Which columns hold numbers that may be in thousands and the like; left out where none may. */
  holdsNumbers?: (target: string | null) => boolean;
  onChange: (columns: ColumnUse[]) => void;
}) {
  const set = (index: number, part: Partial<ColumnUse>) =>
    onChange(
      columns.map((use, i) => {
        if (i === index) return { ...use, ...part };
        // What a column is read as, no other is.
        return part.target != null && use.target === part.target ? { ...use, target: null } : use;
      }),
    );
  const titles = ["In the file", "Read as", ...(holdsNumbers ? ["Numbers in"] : []), "Guess"];
  return (
    <ScrollRegion label="Columns of the file">
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">Columns of the file, and what each is read as</caption>
        <ColumnTitles titles={titles} />
        <tbody>
          {seen.map(({ header, sample, sureness, target }, index) => {
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
                    {offers.map((offer) => (
                      <Offer key={offer.title} {...offer} />
                    ))}
                  </select>
                </td>
                {holdsNumbers && (
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
                )}
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

function Offer({ title, columns }: ColumnOffer) {
  const options = columns.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
  return title === null ? options : <optgroup label={title}>{options}</optgroup>;
}
