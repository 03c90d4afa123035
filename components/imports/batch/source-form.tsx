"use client";

import { useId, useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import { FilePicker } from "../file-picker";

/** Where a file comes from: this computer, or a public address. */
export function SourceForm({
  name,
  disabled,
  onFile,
  onAddress,
}: {
  /** Of the file that was handed over last. */
  name: string | null;
  disabled: boolean;
  onFile: (file: File) => void;
  onAddress: (url: string) => void;
}) {
  const id = useId();
  const [url, setUrl] = useState("");
  return (
    <div className="grid gap-4">
      <FilePicker
        name={name}
        disabled={disabled}
        accept=".json,.csv,.tsv,.txt,.xlsx,.gz,.parquet"
        hint="JSON, CSV, CSV.gz, Parquet or Excel (.xlsx), up to 4 GB. It is tried at once, kept for an hour, and nothing changes until it is sent."
        onFile={onFile}
      />
      <form
        className="flex max-w-2xl flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() !== "") onAddress(url.trim());
        }}
      >
        <div className="min-w-0 flex-1 basis-64">
          <Field
            label="Or fetch it from a public address"
            htmlFor={id}
            hint="https://…, up to 512 MB; only now, and only because you ask"
          >
            <input
              id={id}
              type="url"
              className={INPUT}
              value={url}
              disabled={disabled}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          </Field>
        </div>
        <button type="submit" className={`${BUTTON} mb-5`} disabled={disabled || url.trim() === ""}>
          Fetch
        </button>
      </form>
    </div>
  );
}
