"use client";

import { useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";

/** Says whose bills these are. */
export function CompanyForm({ was }: { was: string | null }) {
  const [name, setName] = useState(was ?? "");
  const { send, outcome, busy } = useCommand();
  return (
    <form
      className="mt-3 max-w-xl"
      onSubmit={(event) => {
        event.preventDefault();
        void send("name-company", { name, was }, `Bills are read for ${name} from now on.`);
      }}
    >
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <Field label="Name of your company" htmlFor="company-name">
        <input
          id="company-name"
          className={INPUT}
          maxLength={100}
          autoComplete="organization"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <button
        type="submit"
        className={`${PRIMARY} mt-3`}
        disabled={busy || name.trim() === "" || name === was}
      >
        Name the company
      </button>
    </form>
  );
}
