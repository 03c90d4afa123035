"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { fieldOf } from "@/components/identity/field-of";
import { FormMessage } from "@/components/identity/form-message";
import { newLinkToken } from "@/components/identity/new-link-token";
import { SubmitButton } from "@/components/identity/submit-button";
import { TextField } from "@/components/identity/text-field";
import { MOST_SHARE_DAYS } from "@/lib/domain/report/pack-share";

type Tried = {
  readonly note: string;
  readonly problem: Problem | null;
  readonly link: string | null;
};

/** Makes a link by which somebody without an account reads the pack, and shows it: this once, since only its hash is kept. */
export function ShareForm({ pack }: { pack: string }) {
  const router = useRouter();
  const [{ note, problem, link }, share] = useActionState<Tried, FormData>(
    async (_before, form) => {
      const typed = fieldOf(form, "share-note");
      const token = newLinkToken();
      const input = { pack, token, note: typed, days: Number(fieldOf(form, "share-days")) };
      const sent = await sendCommand("share-pack", input, newId());
      if (!sent.ok) return { note: typed, problem: sent.problem, link: null };
      router.refresh();
      return { note: typed, problem: null, link: `${window.location.origin}/shared/${token}` };
    },
    { note: "", problem: null, link: null },
  );
  const faultOf = (field: string) => problem?.faults?.find(({ at }) => at === field)?.reason;
  return (
    <>
      <h3 className="mt-8 text-sm font-semibold">A new link</h3>
      <form action={share} className="mt-2 max-w-sm">
        <FormMessage tone="bad">{problem?.detail ?? null}</FormMessage>
        <TextField
          id="share-note"
          label="For whom"
          autoComplete="off"
          key={`note ${link ?? note}`}
          defaultValue={link === null ? note : ""}
          fault={faultOf("note")}
        />
        <TextField
          id="share-days"
          label="Days it works"
          type="number"
          min={1}
          max={MOST_SHARE_DAYS}
          step={1}
          hint={`From 1 to ${MOST_SHARE_DAYS}.`}
          defaultValue="14"
          fault={faultOf("days")}
        />
        <SubmitButton>Make a link</SubmitButton>
      </form>
      <output className="block">
        {link !== null && (
          <div className="mt-4 max-w-2xl border-l-2 border-good px-3 py-1 text-sm">
            <p>Give this link to {note}; it is shown only now:</p>
            <p className="mt-1 font-mono break-all" data-share-link>
              {link}
            </p>
          </div>
        )}
      </output>
    </>
  );
}
