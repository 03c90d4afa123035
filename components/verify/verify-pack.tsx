"use client";

import { useId, useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import { FilePicker } from "@/components/imports/file-picker";
import { KnownPackView } from "./known-pack-view";
import { lookUp, type LookedUp, packHolding } from "./look-up";
import { type ReadFile, readFile } from "./read-file";
import { type Verdict, verdictOf, VerdictView } from "./verdict-view";

type Checked = { readonly verdict: Verdict; readonly known: LookedUp | null };

/** Checks a file or an id against the packs that were published, without sending the file anywhere. */
export function VerifyPack({ asked }: { asked: string | null }) {
  const id = useId();
  const [typed, setTyped] = useState(asked ?? "");
  const [name, setName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<Checked>();
  const [fault, setFault] = useState<string | null>(null);
  const show = async (work: () => Promise<Checked>) => {
    setBusy(true);
    setChecked(undefined);
    setChecked(await work());
    setBusy(false);
  };
  const checkId = () => {
    const wanted = typed.trim().toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(wanted)) {
      setFault("a pack’s id has 64 digits, from 0 to 9 and a to f");
      return;
    }
    setFault(null);
    setName(null);
    void show(() => ofId(wanted));
  };
  return (
    <div data-verify>
      <div className="max-w-3xl">
        <FilePicker
          name={name}
          disabled={busy}
          accept=".zip,.pdf,.xlsx,.pptx,.json,.csv,.svg,.png"
          hint="A pack as zip, or one of its files. It stays on this device."
          onFile={(file) => {
            setName(file.name);
            setFault(null);
            void show(() => ofFile(file));
          }}
        />
        <form
          className="mt-6 flex flex-wrap items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            checkId();
          }}
        >
          <div className="min-w-0 flex-1 basis-64">
            <Field label="Or the id that is printed on it" htmlFor={id} error={fault}>
              <input
                id={id}
                autoComplete="off"
                spellCheck={false}
                className={`${INPUT} h-8 font-mono`}
                value={typed}
                aria-invalid={fault !== null}
                aria-describedby={fault === null ? undefined : `${id}-error`}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </Field>
          </div>
          <button type="submit" className={`${BUTTON} mt-5`} disabled={busy}>
            Look it up
          </button>
        </form>
      </div>
      <output className="mt-8 block">
        {busy && <p className="text-sm text-muted">Checking …</p>}
        {checked !== undefined && <VerdictView verdict={checked.verdict} />}
      </output>
      {checked?.known !== undefined && checked.known !== null && "found" in checked.known && (
        <KnownPackView pack={checked.known.found} />
      )}
    </div>
  );
}

async function ofId(id: string): Promise<Checked> {
  const known = await lookUp(id);
  return { verdict: verdictOf(null, known), known };
}

async function ofFile(file: File): Promise<Checked> {
  const read: ReadFile = await readFile(file);
  if (read.kind === "unreadable") return { verdict: verdictOf(read, null), known: null };
  if (read.kind === "pack") {
    const known = await lookUp(read.id);
    return { verdict: verdictOf(read, known), known };
  }
  const holder = await packHolding(read.sha256);
  const known = holder === undefined ? null : await lookUp(holder.id);
  return { verdict: verdictOf(read, known, holder?.path), known };
}
