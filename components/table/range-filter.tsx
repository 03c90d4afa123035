"use client";

import { useEffect, useRef } from "react";

/** A lowest and a highest number, taken over when they are left or Enter is pressed. */
export function RangeFilter({
  label,
  unit,
  least,
  most,
  onChange,
}: {
  label: string;
  unit: string;
  least: number | null;
  most: number | null;
  onChange: (range: { readonly least: number | null; readonly most: number | null }) => void;
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">
        {label}, {unit}
      </legend>
      <span aria-hidden="true" className="text-muted">
        {label}, {unit}
      </span>
      <End
        name={`${label}, at least`}
        value={least}
        onTake={(next) => onChange({ least: next, most })}
      />
      <span aria-hidden="true">–</span>
      <End
        name={`${label}, at most`}
        value={most}
        onTake={(next) => onChange({ least, most: next })}
      />
    </fieldset>
  );
}

function End({
  name,
  value,
  onTake,
}: {
  name: string;
  value: number | null;
  onTake: (value: number | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const text = value === null ? "" : String(value);
  // The address may change under it: Back, or everything cleared.
  useEffect(() => {
    if (input.current !== null) input.current.value = text;
  }, [text]);
  const take = () => {
    const typed = input.current?.value.trim() ?? "";
    const next = Number(typed);
    if (typed !== text) onTake(typed === "" || !(next >= 0) ? null : next);
  };
  return (
    <input
      ref={input}
      type="number"
      min={0}
      step="any"
      inputMode="decimal"
      aria-label={name}
      defaultValue={text}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
      }}
      className="w-20 border border-line bg-paper px-2 py-0.5"
    />
  );
}
