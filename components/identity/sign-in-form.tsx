"use client";

import { useActionState } from "react";
import { fieldOf } from "./field-of";
import { FormMessage } from "./form-message";
import { requestProvider, requestSignIn } from "./session-requests";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";

type Tried = { readonly email: string; readonly trouble: string | null };

const NOT_REACHED = "The server was not reached. Try again in a moment.";
// One sentence for every reason, so that it tells nobody which accounts there are.
const REFUSED =
  "That did not work. Check e-mail and password; after several attempts in a row, wait some minutes.";

/** Signs in with e-mail and password, or at the identity provider where there is one. */
export function SignInForm({
  callbackUrl,
  provider,
  trouble,
}: {
  callbackUrl: string;
  /** What the identity provider is called; null without one. */
  provider: string | null;
  /** Why the last attempt at the identity provider led back here. */
  trouble: string | null;
}) {
  const [tried, signIn] = useActionState<Tried, FormData>(
    async (_before, form) => {
      const email = fieldOf(form, "email");
      const signedIn = await requestSignIn(email, fieldOf(form, "password"));
      if (signedIn === "yes") window.location.assign(callbackUrl);
      const said = { yes: null, no: REFUSED, "not reached": NOT_REACHED };
      return { email, trouble: said[signedIn] };
    },
    { email: "", trouble },
  );
  const [notReached, goToProvider] = useActionState<boolean, FormData>(async () => {
    const address = await requestProvider(callbackUrl);
    if (address !== undefined) window.location.assign(address);
    return address === undefined;
  }, false);
  return (
    <div className="max-w-sm">
      <FormMessage tone="bad">{notReached ? NOT_REACHED : tried.trouble}</FormMessage>
      <form action={signIn}>
        <TextField
          id="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          key={tried.email}
          defaultValue={tried.email}
        />
        <TextField id="password" label="Password" type="password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </form>
      {provider !== null && (
        <form action={goToProvider} className="mt-6 border-t border-line pt-6">
          <button type="submit" className="border border-line px-4 py-1.5 hover:bg-raised">
            {provider}
          </button>
        </form>
      )}
    </div>
  );
}
