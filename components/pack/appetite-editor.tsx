"use client";

import { NumberInput } from "@/components/scenario/number-input";
import { RowList } from "@/components/scenario/row-list";
import { type Option, SelectInput } from "@/components/scenario/select-input";
import type { PackChoices } from "@/lib/domain/report/pack-choices";

type Line = PackChoices["appetite"][number];

const SIDES = [
  { id: "at-least", name: "at least" },
  { id: "at-most", name: "at most" },
];

/** Lines the company draws for its headline numbers; red and green stand only against one of these. */
export function AppetiteEditor({
  lines,
  headlines,
  onChange,
}: {
  lines: readonly Line[];
  headlines: readonly Option[];
  onChange: (lines: Line[]) => void;
}) {
  const free = headlines.find(({ id }) => lines.every(({ claim }) => claim !== id));
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">Appetite</legend>
      <p className="mb-2 text-xs text-muted">
        A number is judged only against a line that is drawn here.
      </p>
      <RowList<Line>
        noun="line"
        rows={lines}
        onChange={onChange}
        add={free && (() => ({ claim: free.id, side: "at-least", at: 2 }))}
        addLabel="Draw a line"
        isTight
      >
        {(line, { put, buttons }) => (
          <div className="mb-3 grid items-start gap-x-3 gap-y-1 sm:grid-cols-[2fr_1fr_1fr_auto]">
            <SelectInput
              label="Number"
              value={line.claim}
              of={headlines.filter(
                ({ id }) => id === line.claim || lines.every(({ claim }) => claim !== id),
              )}
              onChange={(claim) => put({ ...line, claim })}
            />
            <SelectInput
              label="Must be"
              value={line.side}
              of={SIDES}
              onChange={(side) =>
                put({ ...line, side: side === "at-most" ? "at-most" : "at-least" })
              }
            />
            <NumberInput
              label="Line"
              value={line.at}
              min={0}
              max={1_000_000}
              onChange={(at) => put({ ...line, at })}
            />
            {buttons}
          </div>
        )}
      </RowList>
    </fieldset>
  );
}
