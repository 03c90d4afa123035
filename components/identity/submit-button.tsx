"use client";

import { useFormStatus } from "react-dom";

/** Sends the form it stands in; while that is under way it cannot be sent again. */
export function SubmitButton({ children }: { children: string }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      disabled={pending}
      className="border border-accent bg-accent px-4 py-1.5 text-accent-ink disabled:opacity-60"
    >
      {pending ? "One moment …" : children}
    </button>
  );
}
