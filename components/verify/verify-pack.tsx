"use client";

import { useEffect, useId, useRef, useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import { FilePicker } from "@/components/imports/file-picker";
import { Fingerprint } from "@/lib/domain/report/fingerprint";
import { KnownPackView } from "./known-pack-view";
import { type KnownPack, type LookedUp, lookUp, readKnown } from "./look-up";
import { type ReadFile, readFile } from "./read-file";
import { type Verdict, verdictOf } from "./verdict-of";
import { VerdictView } from "./verdict-view";

type Checked = {
  readonly verdict: Verdict;
  /** What stands on record of the pack; null where none was found, undefined where it could not be read. */
  readonly known: KnownPack | null | undefined;
};

/**
 * Checks a file, an id or a printed fingerprint against the packs that were published,
 * without sending the file anywhere.
 *
 * @param asked looked up on arrival; null for nothing
 */
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
  const checkTyped = (text: string) => {
    // On paper it stands in lines, and is read aloud in groups.
    const wanted = text.replaceAll(/\s/g, "").toLowerCase();
    if (!Fingerprint.safeParse(wanted).success) {
      setFault("an id or fingerprint has 64 digits, from 0 to 9 and a to f");
      return;
    }
    setFault(null);
    setName(null);
    void show(() => ofTyped(wanted));
  };
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || asked === null) return;
    arrived.current = true;
    checkTyped(asked);
  });
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
            checkTyped(typed);
          }}
        >
          <div className="min-w-0 flex-1 basis-64">
            <Field
              label="Or the id of the pack, or the fingerprint printed in it"
              htmlFor={id}
              error={fault}
            >
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
      {checked !== undefined && checked.known === undefined && (
        <p className="mt-8 max-w-3xl text-sm">
          What stands on record of the pack could not be read now. Try again in a moment.
        </p>
      )}
      {checked?.known && <KnownPackView pack={checked.known} />}
    </div>
  );
}

const ofTyped = async (fingerprint: string): Promise<Checked> =>
  checkedAs(null, await lookUp(fingerprint));

async function ofFile(file: File): Promise<Checked> {
  const read: ReadFile = await readFile(file);
  if (read.kind === "unreadable") return { verdict: verdictOf(read, null), known: null };
  return checkedAs(read, await lookUp(read.kind === "pack" ? read.id : read.sha256));
}

const checkedAs = async (read: ReadFile | null, found: LookedUp): Promise<Checked> => ({
  verdict: verdictOf(read, found),
  known: "found" in found ? await readKnown(found.found[0].id) : null,
});
