"use client";

import { useActionState } from "react";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { PASSWORD_RULE } from "@/lib/domain/identity/password";
import { fieldOf } from "./field-of";
import { FormMessage } from "./form-message";
import { newId } from "@/components/curation/new-id";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

type Tried = {
  readonly problem: Problem | null;
  /** Whether the current password was right; null before an attempt, and where another thing was wrong. */
  readonly changed: boolean | null;
};

/** Changes one's own password; a browser's password keeper is told whose it is. */
export function PasswordForm({ email }: { email: string }) {
  const [{ problem, changed }, change] = useActionState<Tried, FormData>(
    async (_before, form) => {
      const input = { current: fieldOf(form, "current"), next: fieldOf(form, "next") };
      const sent = await sendCommand("change-password", input, newId());
      return sent.ok
        ? { problem: null, changed: Object(sent.result)["changed"] === true }
        : { problem: sent.problem, changed: null };
    },
    { problem: null, changed: null },
  );
  const wrong =
    changed === false
      ? "Not changed: the current password is not right, or there were several attempts in a row."
      : null;
  return (
    <form action={change} className="max-w-sm">
      <FormMessage tone="good">
        {changed === true ? "Changed. Your other sessions have ended." : null}
      </FormMessage>
      <FormMessage tone="bad">{problem?.detail ?? wrong}</FormMessage>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        id="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        id="next"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={PASSWORD_RULE}
        fault={problem?.faults?.find(({ at }) => at === "next")?.reason}
      />
      <SubmitButton>Change the password</SubmitButton>
    </form>
  );
}
