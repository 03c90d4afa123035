"use client";

import { useId, useState } from "react";
import { BUTTON, Field } from "@/components/form/field";
import { sendLookFile } from "./send-look-file";

/** Chooses a logo or a slide master: it is sent and checked at once, and kept with the look. */
export function LookFileInput({
  kind,
  label,
  hint,
  accept,
  name,
  onChange,
}: {
  kind: "logo" | "master";
  label: string;
  hint: string;
  accept: string;
  /** What the file is called; null where there is none. */
  name: string | null;
  onChange: (file: { readonly sha256: string; readonly name: string } | null) => void;
}) {
  const id = useId();
  const [said, setSaid] = useState<{ bad: boolean; words: string } | null>(null);
  const send = async (file: File) => {
    setSaid({ bad: false, words: `Looking at ${file.name} …` });
    const sent = await sendLookFile(kind, file);
    if (typeof sent === "string") {
      setSaid({ bad: true, words: sent });
      return;
    }
    setSaid({ bad: false, words: `${file.name}: ${sent.about}.` });
    onChange({ sha256: sent.sha256, name: file.name });
  };
  return (
    <Field label={label} htmlFor={id} hint={hint} error={said?.bad === true ? said.words : null}>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint${said?.bad === true ? ` ${id}-error` : ""}`}
        className="block w-full min-w-0 py-1 text-sm file:mr-3 file:border file:border-line file:bg-paper file:px-3 file:py-1.5 file:text-ink"
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          // The same file, mended, may be chosen again.
          if (file !== undefined) void send(file).finally(() => (input.value = ""));
        }}
      />
      <output className="block text-sm wrap-anywhere">
        {said?.bad === false ? said.words : name === null ? "" : `In use: ${name}`}
      </output>
      {name !== null && (
        <button
          type="button"
          className={`${BUTTON} mt-1`}
          onClick={() => {
            setSaid(null);
            onChange(null);
          }}
        >
          Remove the {kind === "logo" ? "logo" : "master"}
        </button>
      )}
    </Field>
  );
}
