"use client";

import { useId, useState } from "react";
import { readLikeness } from "@/lib/domain/exposure/assumed-likeness";

/** One pair of the matrix: a number from 0 to 1 that is taken as it is typed, or said why it is not. */
export function LikenessCell({
  label,
  value,
  isAssumed,
  onValue,
  onReset,
}: {
  label: string;
  value: number;
  isAssumed: boolean;
  onValue: (value: number) => void;
  onReset: () => void;
}) {
  const id = useId();
  // What is being typed; null while the cell shows the matrix.
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readLikeness(typed);
  const wrong = read !== null && "wrong" in read && typed !== "" ? read.wrong : null;
  const take = (text: string) => {
    setTyped(text);
    const now = readLikeness(text);
    if ("value" in now) onValue(now.value);
  };
  return (
    <div className="w-28">
      <input
        aria-label={`How alike ${label} are`}
        inputMode="decimal"
        autoComplete="off"
        className={`h-8 w-full border bg-paper px-2 text-right ${isAssumed ? "border-accent font-semibold" : "border-line"}`}
        value={typed ?? shown(value)}
        aria-invalid={wrong !== null}
        aria-describedby={wrong !== null || isAssumed ? `${id}-note` : undefined}
        onChange={(event) => take(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === "Enter") setTyped(null);
          if (event.key === "Escape") {
            setTyped(null);
            onReset();
          }
        }}
      />
      {(wrong !== null || isAssumed) && (
        <span id={`${id}-note`} className="block text-xs">
          {wrong === null ? (
            <span className="text-accent">your assumption</span>
          ) : (
            <span className="text-bad">
              <strong>Not taken:</strong> {wrong}
            </span>
          )}
        </span>
      )}
    </div>
  );
}

/** As fine as it takes to tell one assumption from another. */
const shown = (value: number): string => String(Math.round(value * 1000) / 1000);
