"use client";

import { useEffect, useId, useRef, useState } from "react";
import { BUTTON, INPUT } from "@/components/form/field";
import type { BenchmarkName } from "@/lib/domain/quality/benchmark-name";

/** What somebody says a name stands for: a model of the list, or that nobody says anything. */
export type Saying = { readonly name: BenchmarkName; readonly modelId: string | null };

/** Chooses the model a name stands for; what is typed is held against the list, and nothing else is taken. */
export function NameEditor({
  name,
  models,
  list,
  busy,
  takesFocus = false,
  onSay,
}: {
  name: BenchmarkName;
  models: readonly { readonly id: string; readonly name: string }[];
  /** Id of the datalist that offers the models. */
  list: string;
  busy: boolean;
  /** Where it was opened by a button, which is gone then. */
  takesFocus?: boolean;
  onSay: (saying: Saying) => void;
}) {
  const field = useId();
  const [typed, setTyped] = useState(name.said?.modelId ?? name.modelId ?? "");
  const [trouble, setTrouble] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.select();
  }, [takesFocus]);

  const save = (event: React.SubmitEvent) => {
    event.preventDefault();
    const asked = typed.trim().toLowerCase();
    const chosen = models.find(
      ({ id, name: called }) => id === asked || called.toLowerCase() === asked,
    );
    if (chosen === undefined) {
      setTrouble(
        asked === ""
          ? "Choose a model first."
          : `“${typed.trim()}” is no model of the catalog: choose one that the list offers.`,
      );
      return;
    }
    setTrouble("");
    onSay({ name, modelId: chosen.id });
  };

  return (
    <form onSubmit={save} noValidate>
      <div className="flex min-w-0 flex-wrap items-center gap-2 sm:flex-nowrap">
        <label htmlFor={field} className="sr-only">
          Model that {name.name} stands for
        </label>
        <input
          ref={input}
          id={field}
          list={list}
          value={typed}
          autoComplete="off"
          placeholder="Search a model"
          aria-invalid={trouble !== ""}
          aria-describedby={trouble === "" ? undefined : `${field}-trouble`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={`${INPUT} sm:w-64 sm:flex-none`}
        />
        <button type="submit" disabled={busy} className={BUTTON}>
          Save<span className="sr-only"> the model of {name.name}</span>
        </button>
        {name.said !== null && (
          <button
            type="button"
            disabled={busy}
            onClick={() => onSay({ name, modelId: null })}
            className={BUTTON}
          >
            Take back<span className="sr-only"> what was said of {name.name}</span>
          </button>
        )}
      </div>
      {trouble !== "" && (
        <p id={`${field}-trouble`} role="alert" className="mt-1 text-xs text-bad">
          <strong>Not saved:</strong> {trouble}
        </p>
      )}
    </form>
  );
}
