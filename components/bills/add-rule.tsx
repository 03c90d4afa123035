"use client";

import { useEffect, useId, useRef, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import {
  fieldsFor,
  MATCH_KINDS,
  type MatchKind,
  type RuleField,
} from "@/lib/domain/bill/attribution-rule";
import { fieldWords, reachWords } from "@/lib/domain/bill/rule-words";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { useRuleNews } from "./rule-news";

export type RuleStart = {
  readonly gives: "model" | "party";
  readonly field: RuleField;
  readonly text: string;
};

/** Says which model or party a text of the bill stands for; opens beside what could not be attributed. */
export function AddRule({
  start,
  label,
  options,
}: {
  start: RuleStart;
  label: string;
  /** Id of the list of models or parties that may be chosen. */
  options: string;
}) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <RuleForm start={start} options={options} onClose={() => setOpen(false)} />
  ) : (
    <button type="button" className={BUTTON} onClick={() => setOpen(true)}>
      {start.gives === "model" ? "Add a rule" : "Say who it is"}
      <span className="sr-only"> for {label}</span>
    </button>
  );
}

function RuleForm({
  start: { gives, field: first, text: read },
  options,
  onClose,
}: {
  start: RuleStart;
  options: string;
  onClose: () => void;
}) {
  const id = useId();
  const asked = useRef<HTMLInputElement>(null);
  const tell = useRuleNews();
  const [field, setField] = useState<RuleField>(first);
  const [match, setMatch] = useState<MatchKind>("equals");
  const [text, setText] = useState(read);
  const [target, setTarget] = useState("");
  const { send, outcome, busy } = useCommand();
  // The rest is filled in from the bill; what it stands for is left to say.
  useEffect(() => asked.current?.focus(), []);
  const add = async () => {
    const which = gives === "model" ? { modelId: target } : { partyId: target };
    const rule = { id: newId(), gives, field, match, text, ...which };
    if ((await send("add-attribution-rule", rule)) === undefined) return;
    onClose();
    tell("The rule is added; amounts it applies to have moved.");
  };
  return (
    <form
      className="grid min-w-0 gap-2 border-l-2 border-accent pl-3"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <FormMessage tone="bad">{outcome?.tone === "bad" ? outcome.words : null}</FormMessage>
      <Field label="Where" htmlFor={`${id}-field`} hint={reachWords(field) ?? ""}>
        <select
          id={`${id}-field`}
          className={`${INPUT} h-8`}
          value={field}
          aria-describedby={reachWords(field) === null ? undefined : `${id}-field-hint`}
          onChange={({ currentTarget }) => {
            const chosen = fieldsFor(gives).find((one) => one === currentTarget.value);
            if (chosen !== undefined) setField(chosen);
          }}
        >
          {fieldsFor(gives).map((one) => (
            <option key={one} value={one}>
              {fieldWords(one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label="How" htmlFor={`${id}-match`}>
        <select
          id={`${id}-match`}
          className={`${INPUT} h-8`}
          value={match}
          onChange={({ currentTarget }) => {
            const chosen = keysOf(MATCH_KINDS).find((one) => one === currentTarget.value);
            if (chosen !== undefined) setMatch(chosen);
          }}
        >
          {keysOf(MATCH_KINDS).map((one) => (
            <option key={one} value={one}>
              {MATCH_KINDS[one]}
            </option>
          ))}
        </select>
      </Field>
      <Field label="This text" htmlFor={`${id}-text`}>
        <input
          id={`${id}-text`}
          className={INPUT}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
      <Field
        label={gives === "model" ? "Is the model" : "Is the party"}
        htmlFor={`${id}-target`}
        hint="By its id; type to find it"
      >
        <input
          ref={asked}
          id={`${id}-target`}
          className={INPUT}
          list={options}
          autoComplete="off"
          value={target}
          aria-describedby={`${id}-target-hint`}
          onChange={({ currentTarget }) => setTarget(currentTarget.value)}
        />
      </Field>
      <span className="flex flex-wrap gap-2">
        <button type="submit" className={PRIMARY} disabled={busy || target === "" || text === ""}>
          Add the rule
        </button>
        <button type="button" className={BUTTON} onClick={onClose}>
          Leave it
        </button>
      </span>
    </form>
  );
}
