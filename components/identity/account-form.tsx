"use client";

import { useActionState } from "react";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { PASSWORD_RULE } from "@/lib/domain/identity/password";
import { fieldOf } from "./field-of";
import { FormMessage } from "./form-message";
import { newId } from "@/components/curation/new-id";
import { requestSignIn } from "./session-requests";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

type Tried = { readonly name: string; readonly email: string; readonly problem: Problem | null };

/** Takes up an invitation: makes the account and signs in with it. */
export function AccountForm({
  token,
  email,
}: {
  token: string;
  /** Whom the invitation is for; null where the first admin says so themselves. */
  email: string | null;
}) {
  const [{ problem, ...typed }, make] = useActionState<Tried, FormData>(
    async (_before, form) => {
      const person = { name: fieldOf(form, "name"), email: email ?? fieldOf(form, "email") };
      const password = fieldOf(form, "password");
      const sent = await (email === null
        ? sendCommand("create-first-admin", { token, password, ...person }, newId())
        : sendCommand("accept-invitation", { token, password, name: person.name }, newId()));
      if (!sent.ok) return { ...person, problem: sent.problem };
      // Where signing in right away does not work, the sign-in page takes it from here.
      const signedIn = await requestSignIn(person.email, password);
      window.location.assign(signedIn === "yes" ? "/account" : "/sign-in");
      return { ...person, problem: null };
    },
    { name: "", email: email ?? "", problem: null },
  );
  const faultAt = (at: string) => problem?.faults?.find((fault) => fault.at === at)?.reason;
  return (
    <form action={make} className="max-w-sm">
      <FormMessage tone="bad">{problem?.detail ?? null}</FormMessage>
      <TextField
        id="name"
        label="Name"
        autoComplete="name"
        hint="Shown beside what you propose, publish or change."
        defaultValue={typed.name}
        key={`name ${typed.name}`}
        fault={faultAt("name")}
      />
      <TextField
        id="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        readOnly={email !== null}
        defaultValue={typed.email}
        key={`email ${typed.email}`}
        fault={faultAt("email")}
      />
      <TextField
        id="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={PASSWORD_RULE}
        fault={faultAt("password")}
      />
      <SubmitButton>Make the account</SubmitButton>
    </form>
  );
}
