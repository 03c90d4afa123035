"use client";

import { FormMessage } from "./form-message";
import { useSignOut } from "./use-sign-out";

/** Ends this session. */
export function SignOutButton() {
  const { signOut, failed } = useSignOut();
  return (
    <>
      <FormMessage tone="bad">
        {failed ? "Not signed out: the server was not reached. Try again." : null}
      </FormMessage>
      <button
        type="button"
        onClick={() => void signOut()}
        className="border border-line px-4 py-1.5 hover:bg-raised"
      >
        Sign out
      </button>
    </>
  );
}
