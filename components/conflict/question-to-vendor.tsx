"use client";

import { useId, useState } from "react";

/** A question to send, as text: to be copied by a button, or by hand where that is not allowed. */
export function QuestionToVendor({ vendor, text }: { vendor: string; text: string }) {
  const id = useId();
  const [said, say] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied.");
    } catch {
      say("The browser does not allow copying here: select the text and copy it by hand.");
    }
  };
  return (
    <div className="max-w-3xl text-sm">
      <label htmlFor={id} className="font-semibold">
        Question to send to {vendor}
      </label>
      <textarea
        id={id}
        readOnly
        value={text}
        rows={Math.min(16, text.split("\n").length + 4)}
        className="mt-1 block w-full border border-line bg-raised p-3 text-sm"
      />
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <button
          type="button"
          onClick={() => void copy()}
          className="border border-line px-3 py-1.5 hover:bg-raised"
        >
          Copy the question
        </button>
        <output className="text-muted">{said}</output>
      </p>
    </div>
  );
}
