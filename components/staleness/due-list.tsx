"use client";

import Link from "next/link";
import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import { ScrollRegion } from "@/components/layout/scroll-region";
import { longDate } from "@/lib/format/date";
import { DueActions } from "./due-actions";
import type { DueRow } from "./due-row";

const FIRST = 50;

/** Claims due for another look, oldest first; some are chosen, and something is done with them. */
export function DueList({
  rows,
  keepers,
  readAt,
}: {
  rows: readonly DueRow[];
  keepers: readonly { readonly id: string; readonly name: string }[];
  readAt: string;
}) {
  const [chosenIds, choose] = useState<ReadonlySet<string>>(new Set());
  const [all, showAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  const chosen = rows.filter(({ factId }) => chosenIds.has(factId));
  const toggle = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosenIds);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    choose(next);
  };
  return (
    <>
      <DueActions
        chosen={chosen}
        keepers={keepers}
        readAt={readAt}
        onDone={() => choose(new Set())}
      />
      <ScrollRegion label="Facts due for another look">
        <table className="rows-as-lists w-full border-collapse text-sm">
          <caption className="sr-only">Facts due for another look, oldest first</caption>
          <thead>
            <tr className="border-b border-ink text-left text-muted">
              <th scope="col" className="py-2 pr-2 font-normal">
                <label className="flex min-h-6 items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-4"
                    checked={shown.every(({ factId }) => chosenIds.has(factId))}
                    onChange={(event) =>
                      toggle(
                        shown.map(({ factId }) => factId),
                        event.currentTarget.checked,
                      )
                    }
                  />
                  All shown
                </label>
              </th>
              <th scope="col" className="py-2 pr-4 font-normal">
                What it is about
              </th>
              <th scope="col" className="py-2 pr-4 font-normal">
                What is claimed
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal">
                Days overdue
              </th>
              <th scope="col" className="py-2 pr-4 font-normal">
                Last looked at
              </th>
              <th scope="col" className="py-2 font-normal">
                Kept by
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Due
                key={row.factId}
                row={row}
                isChosen={chosenIds.has(row.factId)}
                onChoose={(isChosen) => toggle([row.factId], isChosen)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < rows.length && (
        <button type="button" className={`${BUTTON} mt-2`} onClick={() => showAll(true)}>
          Show all {rows.length}
        </button>
      )}
    </>
  );
}

function Due({
  row: { subject, about, property, label, shown, overdue, lookedAtOn, owner },
  isChosen,
  onChoose,
}: {
  row: DueRow;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const cell = "border-b border-line py-2 pr-4 align-top";
  return (
    <tr>
      <td data-label="Choose" className={cell}>
        <input
          type="checkbox"
          className="size-4"
          aria-label={`Choose: ${label} of ${about}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row" className={`${cell} text-left font-medium`}>
        <Link href={`/data/records/${subject}#${property}`} prefetch={false}>
          {about}
        </Link>
      </th>
      <td data-label={label} className={cell}>
        <span className="hidden text-xs text-muted sm:block">{label}</span>
        <span className="line-clamp-2 min-w-0 break-words">{shown}</span>
      </td>
      <td data-label="Days overdue" className={`${cell} text-right text-warn`}>
        ◷ {overdue}
      </td>
      <td data-label="Last looked at" className={`${cell} sm:whitespace-nowrap`}>
        {longDate(lookedAtOn)}
      </td>
      <td data-label="Kept by" className={cell}>
        {owner?.name ?? <span className="text-muted">nobody yet</span>}
      </td>
    </tr>
  );
}
