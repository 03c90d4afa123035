"use client";

import Link from "next/link";
import { useState } from "react";
import type { WorkbenchColumn, WorkbenchRow } from "@/lib/domain/curation/workbench-row";

/** On a small screen: one record at a time, and a way to the form it is edited in. */
export function RecordList({
  rows,
  columns,
}: {
  rows: readonly WorkbenchRow[];
  columns: readonly WorkbenchColumn[];
}) {
  const [at, setAt] = useState(0);
  const index = Math.min(at, rows.length - 1);
  const row = rows[index];
  if (row === undefined) return <p className="text-sm text-muted">Nothing fits the filter.</p>;
  return (
    <section aria-label="One record">
      <div className="mb-2 flex items-center justify-between text-sm">
        <Step onClick={() => setAt(index - 1)} isOff={index === 0}>
          Previous
        </Step>
        <span>
          {index + 1} of {rows.length}
        </span>
        <Step onClick={() => setAt(index + 1)} isOff={index === rows.length - 1}>
          Next
        </Step>
      </div>
      <h3 className="font-semibold">{row.name}</h3>
      <dl className="mt-2 text-sm">
        {columns.map(({ property, label }) => {
          const cell = row.cells[property];
          return (
            <div key={property} className="border-b border-line py-1">
              <dt className="text-muted">{label}</dt>
              <dd className="break-words">
                {cell === undefined || cell.state === "missing" ? (
                  <span className="text-muted">nothing claimed</span>
                ) : (
                  cell.shown
                )}
                {cell?.stale === true && <span className="text-warn"> ◷ due</span>}
                {cell !== undefined && cell.pending > 0 && (
                  <span className="text-accent"> ○ in review</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-3">
        <Link href={row.href} className="inline-block border border-line px-3 py-1.5 text-sm">
          Edit this record
        </Link>
      </p>
    </section>
  );
}

function Step({
  onClick,
  isOff,
  children,
}: {
  onClick: () => void;
  isOff: boolean;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className="border border-line px-3 py-1.5 disabled:text-muted"
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
