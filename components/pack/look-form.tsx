"use client";

import { useId, useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { SelectInput } from "@/components/scenario/select-input";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { contrastOf, LEAST_CONTRAST } from "@/lib/domain/report/contrast";
import { type HouseLook, LONGEST_FOOTER, PAPERS } from "@/lib/domain/report/pack-look";
import { LookFileInput } from "./look-file-input";
import { LookSwatch } from "./look-swatch";
import { WordsInput } from "./words-input";

/** Says how the company's packs look from now on, with a first page beside it. */
export function LookForm({
  version,
  kept,
  names,
  organisation,
}: {
  version: number;
  kept: HouseLook;
  names: { readonly logo: string | null; readonly master: string | null };
  organisation: string;
}) {
  const [look, setLook] = useState(kept);
  const [files, setFiles] = useState(names);
  // Of what is being changed here, not of what somebody else has kept meanwhile.
  const [was, setWas] = useState(version);
  const { send, outcome, busy } = useCommand();
  const choose = (part: Partial<HouseLook>) => setLook({ ...look, ...part });
  const chooseFile =
    (kind: "logo" | "master") => (file: { sha256: string; name: string } | null) => {
      choose({ [kind]: file?.sha256 ?? null });
      setFiles({ ...files, [kind]: file?.name ?? null });
    };
  const keep = async () => {
    const sent = await send(
      "keep-pack-look",
      { was, look: { ...look, footer: look.footer?.trim() || null } },
      "Kept. Packs that are built from now on look so; what is built or published stays as it is.",
    );
    if (sent !== undefined) setWas(was + 1);
  };
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <form
        className="min-w-0 space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          void keep();
        }}
      >
        <LookFileInput
          kind="logo"
          label="Logo"
          hint="PNG or JPEG, at most 512 KB and 4 million pixels. It stands at the head of the first page."
          accept="image/png,image/jpeg"
          name={files.logo}
          onChange={chooseFile("logo")}
        />
        <AccentInput value={look.accent} onChange={(accent) => choose({ accent })} />
        <WordsInput
          label="Footer"
          hint="On every page and slide, below what the numbers were read by. Empty for none."
          value={look.footer ?? ""}
          most={LONGEST_FOOTER}
          isRequired={false}
          onChange={(footer) => choose({ footer: footer === "" ? null : footer })}
        />
        <WordsInput
          label="Confidentiality"
          hint="What a new report begins with; each report may say otherwise."
          value={look.confidentiality}
          most={80}
          onChange={(confidentiality) => choose({ confidentiality })}
        />
        <SelectInput
          label="Paper"
          value={look.paper}
          of={keysOf(PAPERS).map((id) => ({ id, name: PAPERS[id] }))}
          hint="Each report may be printed on the other."
          onChange={(id) => choose({ paper: keysOf(PAPERS).find((one) => one === id) ?? "a4" })}
        />
        <LookFileInput
          kind="master"
          label="Slide master"
          hint="A PowerPoint file or template (.pptx, .potx), at most 20 MB. Its master, layouts, colours and fonts are taken, its slides are not."
          accept=".pptx,.potx"
          name={files.master}
          onChange={chooseFile("master")}
        />
        <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
        <button type="submit" className={PRIMARY} aria-disabled={busy}>
          {busy ? "One moment …" : "Keep this look"}
        </button>
      </form>
      <LookSwatch look={look} organisation={organisation} />
    </div>
  );
}

function AccentInput({ value, onChange }: { value: string; onChange: (accent: string) => void }) {
  const id = useId();
  const ratio = /^#[0-9a-f]{6}$/.test(value) ? contrastOf(value, "#ffffff") : null;
  const cut = ratio === null ? "" : (Math.floor(ratio * 100) / 100).toFixed(2);
  const isFaint = ratio !== null && ratio < LEAST_CONTRAST;
  return (
    <Field
      label="Colour of links and marks"
      htmlFor={id}
      hint={`Words need ${LEAST_CONTRAST} to 1 on white to be read${ratio === null ? "" : `; this one has ${cut} to 1`}.`}
      error={isFaint ? `${value} is too light; choose a darker colour.` : null}
    >
      <span className="flex items-center gap-2">
        <input
          type="color"
          aria-label="Pick the colour"
          className="h-8 w-12 shrink-0 border border-line bg-paper"
          value={ratio === null ? "#000000" : value}
          onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
        />
        <input
          id={id}
          required
          autoComplete="off"
          spellCheck={false}
          pattern="#[0-9a-f]{6}"
          title="A hash and six digits or letters a to f, e.g. #1b5586"
          className={`${INPUT} h-8 font-mono`}
          value={value}
          aria-describedby={`${id}-hint${isFaint ? ` ${id}-error` : ""}`}
          aria-invalid={isFaint}
          onChange={(event) => onChange(event.currentTarget.value.trim().toLowerCase())}
        />
      </span>
    </Field>
  );
}
