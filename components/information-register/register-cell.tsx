import Link from "next/link";
import { shownStanding } from "@/lib/domain/register/needed";
import { cellIn, type RegisterRow } from "@/lib/domain/register/register-row";
import type { RegisterColumn } from "@/lib/domain/register/template";
import { recordPath } from "@/lib/domain/register/record-path";
import { grouped } from "@/lib/format/grouped";

const MARKS = { confirmed: "●", proposed: "◆", missing: "" } as const;
const COLOURS = { confirmed: "text-muted", proposed: "text-warn", missing: "text-muted" } as const;

/** A cell of a template: its value, how it stands in a word and a shape, and why on request. */
export function RegisterCell({
  row,
  column,
  mayPropose,
}: {
  row: RegisterRow;
  column: RegisterColumn;
  mayPropose: boolean;
}) {
  const standing = shownStanding(row, column);
  const { shown, why } = cellIn(row, column.code);
  if (standing === "not-needed") return <span className="text-muted">not needed</span>;
  const path = mayPropose ? recordPath(row, column) : undefined;
  return (
    <span className="min-w-0">
      {shown !== "" && (
        <span className="block wrap-anywhere">
          {column.form === "amount" ? grouped(shown) : shown}
        </span>
      )}
      <details>
        <summary className={`min-h-6 cursor-pointer text-xs ${COLOURS[standing]}`}>
          <span aria-hidden="true">
            {standing === "missing" ? (
              <span className="hatched mr-1 inline-block size-2.5 border border-hatch" />
            ) : (
              `${MARKS[standing]} `
            )}
          </span>
          {standing}
        </summary>
        <span className="block max-w-64 text-left text-xs text-muted wrap-anywhere">
          {why}
          {path !== undefined && (
            <>
              {" "}
              <Link href={path} prefetch={false}>
                Open its record
              </Link>
            </>
          )}
        </span>
      </details>
    </span>
  );
}
