"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { INVITATION_HOURS } from "@/lib/domain/identity/invitation";
import { ROLE_MEANINGS, SIGNED_IN_ROLES } from "@/lib/domain/identity/role";
import { fieldOf } from "./field-of";
import { FormMessage } from "./form-message";
import { newId } from "@/components/curation/new-id";
import { newLinkToken } from "./new-link-token";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

type Tried = {
  readonly email: string;
  readonly problem: Problem | null;
  readonly link: string | null;
};

/** Invites somebody, and shows the link to hand to them: this once, since nothing keeps it. */
export function InviteForm() {
  const router = useRouter();
  const [{ email, problem, link }, invite] = useActionState<Tried, FormData>(
    async (_before, form) => {
      const invited = fieldOf(form, "email");
      const token = newLinkToken();
      const input = { email: invited, role: fieldOf(form, "role"), token };
      const sent = await sendCommand("invite-member", input, newId());
      if (!sent.ok) return { email: invited, problem: sent.problem, link: null };
      router.refresh();
      return { email: invited, problem: null, link: `${window.location.origin}/join/${token}` };
    },
    { email: "", problem: null, link: null },
  );
  return (
    <>
      <form action={invite} className="max-w-sm">
        <FormMessage tone="bad">{problem?.detail ?? null}</FormMessage>
        <TextField
          id="email"
          label="E-mail of whom you invite"
          type="email"
          autoComplete="off"
          key={link ?? email}
          defaultValue={link === null ? email : ""}
          fault={problem?.faults?.find(({ at }) => at === "email")?.reason}
        />
        <label htmlFor="role" className="mb-1 block text-sm font-semibold">
          Role
        </label>
        <select
          id="role"
          name="role"
          defaultValue="viewer"
          className="mb-4 w-full border border-line bg-paper px-2 py-1.5"
        >
          {SIGNED_IN_ROLES.map((role) => (
            <option key={role} value={role}>
              {role}: {ROLE_MEANINGS[role]}
            </option>
          ))}
        </select>
        <SubmitButton>Make a link</SubmitButton>
      </form>
      <output className="block">
        {link !== null && (
          <div className="mt-4 max-w-2xl border-l-2 border-good px-3 py-1 text-sm">
            <p>
              Give this link to {email}. It works once, for {INVITATION_HOURS} hours, and is shown
              only now:
            </p>
            <p className="mt-1 font-mono break-all">{link}</p>
          </div>
        )}
      </output>
    </>
  );
}
