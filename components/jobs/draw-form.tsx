"use client";

import { useId, useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import { ungrouped } from "@/lib/domain/curation/sheets/ungrouped";
import { MOST_DRAWS } from "@/lib/domain/uncertainty/score-run";
import { fixed } from "@/lib/format/number";

/** What decides a run besides the facts. */
export type Draw = { readonly seed: number; readonly draws: number };

const MANY_DRAWS = 50_000;

/** A whole number as people type it, thousands set apart or not; undefined if it is none from least to most. */
function wholeNumber(text: string, least: number, most: number): number | undefined {
  const digits = ungrouped(text.trim());
  const value = Number(digits);
  return /^\d+$/.test(digits) && value >= least && value <= most ? value : undefined;
}

/** Asks for a seed and a number of draws; what makes no sense is said at its field and not sent. */
export function DrawForm({
  seed: first,
  onAsk,
}: {
  seed: number;
  onAsk: (draw: Draw) => Promise<void>;
}) {
  const [seedId, drawsId] = [useId(), useId()];
  const [seedText, setSeedText] = useState(`${first}`);
  const [drawsText, setDrawsText] = useState(fixed(MANY_DRAWS, 0));
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const seed = wholeNumber(seedText, 0, Number.MAX_SAFE_INTEGER);
  const draws = wholeNumber(drawsText, 1, MOST_DRAWS);
  const send = async () => {
    setTried(true);
    if (seed === undefined || draws === undefined || isSending) return;
    setSending(true);
    await onAsk({ seed, draws });
    setSending(false);
  };
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NumberField
        id={seedId}
        label="Seed"
        text={seedText}
        onText={setSeedText}
        error={isTried && seed === undefined ? "a seed is a whole number from 0" : null}
      />
      <NumberField
        id={drawsId}
        label="Draws"
        text={drawsText}
        onText={setDrawsText}
        error={
          isTried && draws === undefined
            ? `draws are a whole number from 1 to ${fixed(MOST_DRAWS, 0)}`
            : null
        }
      />
      <button type="submit" className={`sm:mt-5 ${PRIMARY}`} aria-disabled={isSending}>
        {isSending ? "Asking …" : "Draw again"}
      </button>
    </form>
  );
}

function NumberField({
  id,
  label,
  text,
  onText,
  error,
}: {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
  error: string | null;
}) {
  return (
    <div className="w-36">
      <Field label={label} htmlFor={id} error={error}>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={({ target }) => onText(target.value)}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          className={`${INPUT} text-right tabular-nums`}
        />
      </Field>
    </div>
  );
}
