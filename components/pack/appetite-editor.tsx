"use client";

import { BUTTON } from "@/components/form/field";
import { NumberInput } from "@/components/scenario/number-input";
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
  const put = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  const free = headlines.find(({ id }) => lines.every(({ claim }) => claim !== id));
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">Appetite</legend>
      <p className="mb-2 text-xs text-muted">
        A number is judged only against a line that is drawn here.
      </p>
      {lines.map((line, i) => (
        <div
          key={line.claim}
          className="mb-3 grid items-end gap-x-3 gap-y-1 sm:grid-cols-[2fr_1fr_1fr_auto]"
        >
          <SelectInput
            label="Number"
            value={line.claim}
            of={headlines.filter(
              ({ id }) => id === line.claim || lines.every(({ claim }) => claim !== id),
            )}
            onChange={(claim) => put(i, { claim })}
          />
          <SelectInput
            label="Must be"
            value={line.side}
            of={SIDES}
            onChange={(side) => put(i, { side: side === "at-most" ? "at-most" : "at-least" })}
          />
          <NumberInput
            label="Line"
            value={line.at}
            min={0}
            max={1_000_000}
            onChange={(at) => put(i, { at })}
          />
          <button
            type="button"
            className={`${BUTTON} sm:mb-5`}
            onClick={() => onChange(lines.filter((_, other) => other !== i))}
          >
            Remove<span className="sr-only"> line {i + 1}</span>
          </button>
        </div>
      ))}
      {free !== undefined && (
        <button
          type="button"
          className={BUTTON}
          onClick={() => onChange([...lines, { claim: free.id, side: "at-least", at: 2 }])}
        >
          Draw a line
        </button>
      )}
    </fieldset>
  );
}
