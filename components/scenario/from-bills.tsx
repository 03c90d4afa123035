"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import { useMe } from "@/components/layout/use-me";
import type { BillWork } from "@/lib/domain/routing/scenario/bill-work";
import { workOfBill } from "@/lib/domain/routing/scenario/scenario-from-bill";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { withOfferings } from "@/lib/domain/routing/scenario/with-offerings";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { offeringsOf } from "./add-models";
import { isAnswer, readOwn } from "./read-own";
import { SelectInput } from "./select-input";
import { WorkTaker } from "./work-taker";

type Period = { readonly start: string; readonly end: string };
type Answer = BillWork & { readonly periods: readonly Period[] };
type More = Parameters<typeof withOfferings>[1];
type Found = { readonly work: Answer; readonly more: More };

const MOST_LEFT = 8;
const keyOf = ({ start, end }: Period): string => `${start}_${end}`;

/** Takes the work from the company's published bills, as far as they count tokens. */
export function FromBills({
  file,
  view,
  onChange,
}: {
  file: ScenarioFile;
  view: View;
  onChange: (file: ScenarioFile) => void;
}) {
  const me = useMe();
  const [found, setFound] = useState<Found>();
  const [trouble, setTrouble] = useState<string>();
  if (me === undefined) return null;
  if (!me.permissions.includes("propose"))
    return (
      <p className="text-sm text-muted">
        Published bills make work, too: sign in as an analyst to begin from them.
      </p>
    );
  const ask = async (period?: string) => {
    setTrouble(undefined);
    const query = period === undefined ? "" : `?${new URLSearchParams({ period })}`;
    const work = await readOwn<Answer>(`/api/v1/scenarios/bill-work${query}`);
    if (!isAnswer(work)) return setTrouble(work.trouble);
    const ids = [...new Set(work.uses.map(({ modelId }) => modelId))];
    const more = ids.length === 0 ? file : await offeringsOf(ids, view);
    if (isAnswer(more)) setFound({ work, more });
    else setTrouble(more.trouble);
  };
  const joined = found === undefined ? undefined : joinedOr(file, found.more);
  const read =
    found === undefined || joined === undefined ? undefined : workOfBill(found.work, joined);
  return (
    <div data-from-bills>
      <button type="button" className={BUTTON} onClick={() => void ask()}>
        Read our bills
      </button>
      {trouble !== undefined && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {trouble}
        </p>
      )}
      {found !== undefined && joined !== undefined && read !== undefined && (
        <div className="mt-2 space-y-2">
          <div className="max-w-xs">
            <SelectInput
              label="Billing period"
              value={keyOf(found.work.period)}
              of={found.work.periods.map((period) => ({
                id: keyOf(period),
                name: `${longDate(period.start)} to ${longDate(period.end)}`,
              }))}
              onChange={(period) => void ask(period)}
            />
          </div>
          {read.classes.length === 0 ? (
            <p className="text-sm">
              No line of these bills counts tokens of a model that is known, so no work can be made
              of them; nothing is guessed from money.
            </p>
          ) : (
            <WorkTaker
              classes={read.classes}
              from="the bills"
              file={joined}
              onChange={(next) => {
                setFound(undefined);
                onChange(next);
              }}
            />
          )}
          {read.left.length > 0 && (
            <>
              <p className="text-sm">No work is made of the following, since nothing is guessed:</p>
              <ul className="text-sm text-muted">
                {read.left.slice(0, MOST_LEFT).map((words) => (
                  <li key={words}>{words}</li>
                ))}
                {read.left.length > MOST_LEFT && <li>and {read.left.length - MOST_LEFT} more</li>}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** With the offerings of what the bills name; without them where a scenario can't hold so many. */
function joinedOr(file: ScenarioFile, more: More): ScenarioFile {
  try {
    return withOfferings(file, more);
  } catch (error) {
    if (error instanceof RangeError) return file;
    throw error;
  }
}
