"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { MOST_KEY_DAYS } from "@/lib/domain/identity/api-key";
import { fieldOf } from "./field-of";
import { FormMessage } from "./form-message";
import { newLinkToken } from "./new-link-token";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

type Tried = {
  readonly name: string;
  readonly days: string;
  readonly problem: Problem | null;
  readonly made: string | null;
};

const NOTHING: Tried = { name: "", days: "90", problem: null, made: null };

/** Makes a key, and shows it: this once, since only its hash is kept. */
export function KeyForm() {
  const router = useRouter();
  const [{ name, days, problem, made }, make] = useActionState<Tried, FormData>(
    async (_before, form) => {
      const typed = { name: fieldOf(form, "key-name"), days: fieldOf(form, "key-days") };
      const token = newLinkToken();
      const input = { name: typed.name, token, days: Number(typed.days) };
      const sent = await sendCommand("create-api-key", input, newId());
      if (!sent.ok) return { ...typed, problem: sent.problem, made: null };
      router.refresh();
      return { ...NOTHING, name: typed.name, made: token };
    },
    NOTHING,
  );
  const faultOf = (field: string) => problem?.faults?.find(({ at }) => at === field)?.reason;
  return (
    <>
      <form action={make} className="mt-6 max-w-sm">
        <FormMessage tone="bad">{problem?.detail ?? null}</FormMessage>
        <TextField
          id="key-name"
          label="What the key is for"
          maxLength={80}
          autoComplete="off"
          key={`name ${made ?? name}`}
          defaultValue={made === null ? name : ""}
          fault={faultOf("name")}
        />
        <TextField
          id="key-days"
          label="Days it works"
          type="number"
          min={1}
          max={MOST_KEY_DAYS}
          step={1}
          hint={`From 1 to ${MOST_KEY_DAYS}.`}
          key={`days ${made ?? days}`}
          defaultValue={days}
          fault={faultOf("days")}
        />
        <SubmitButton>Make a key</SubmitButton>
      </form>
      <output className="block">
        {made !== null && (
          <div className="mt-4 max-w-2xl border-l-2 border-good px-3 py-1 text-sm">
            <p>Copy the key for {name} now; it is shown only this once:</p>
            <p className="mt-1 font-mono break-all">{made}</p>
          </div>
        )}
      </output>
    </>
  );
}
