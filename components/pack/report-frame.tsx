"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";
import { SelectInput } from "@/components/scenario/select-input";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { PROFILES, TEMPLATES } from "@/lib/domain/report/board-report";
import { firstChoices, isFirstTitle } from "@/lib/domain/report/first-choices";
import { PAPERS } from "@/lib/domain/report/pack-look";
import { LONGEST_TITLE, type PackChoices } from "@/lib/domain/report/pack-choices";
import { notFor, profilesFor } from "@/lib/domain/report/profiles-for";
import { REDACTIONS } from "@/lib/domain/report/redaction";
import type { ReportOptions } from "@/lib/domain/report/report-options";
import { BASES } from "@/lib/domain/ties/basis";
import type { ReportStart } from "./report-form";
import { WordsInput } from "./words-input";

const named = <K extends string>(of: Readonly<Record<K, string>>) =>
  keysOf(of).map((id) => ({ id, name: of[id] }));

/** Template, title, for whom, and by which clocks and basis it is read. */
export function ReportFrame({
  wanted,
  today,
  options,
  onChange,
}: {
  wanted: ReportStart;
  today: string;
  options: ReportOptions;
  onChange: (wanted: ReportStart) => void;
}) {
  const { choices } = wanted;
  const choose = (part: Partial<PackChoices>) =>
    onChange({ ...wanted, choices: { ...choices, ...part } });
  const chooseTemplate = (id: string) => {
    const template = keysOf(TEMPLATES).find((one) => one === id) ?? "board";
    choose({
      template,
      ...(profilesFor(template).includes(choices.profile) ? {} : { profile: "board" }),
      vendorId: template === "vendor" ? (options.vendors[0]?.id ?? null) : null,
      ...(isFirstTitle(choices.title) ? { title: firstChoices(template).title } : {}),
    });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectInput
        label="Template"
        value={choices.template}
        of={named(TEMPLATES)}
        onChange={chooseTemplate}
      />
      {choices.template === "vendor" && (
        <SelectInput
          label="Vendor"
          value={choices.vendorId ?? ""}
          of={options.vendors}
          onChange={(vendorId) => choose({ vendorId })}
        />
      )}
      <WordsInput
        label="Title"
        value={choices.title}
        most={LONGEST_TITLE}
        onChange={(title) => choose({ title })}
      />
      <SelectInput
        label="For whom"
        value={choices.profile}
        of={profilesFor(choices.template).map((id) => ({ id, name: PROFILES[id] }))}
        hint={[
          REDACTIONS[choices.profile].leftOut.length === 0
            ? "Nothing is left out."
            : `Left out, and said so: ${REDACTIONS[choices.profile].leftOut.join("; ")}.`,
          notFor(choices.template) ?? "",
        ]
          .join(" ")
          .trim()}
        onChange={(id) =>
          choose({ profile: keysOf(PROFILES).find((one) => one === id) ?? "board" })
        }
      />
      <WordsInput
        label="Confidentiality, on every page"
        value={choices.confidentiality}
        most={80}
        onChange={(confidentiality) => choose({ confidentiality })}
      />
      <SelectInput
        label="Paper"
        value={choices.paper ?? ""}
        of={[{ id: "", name: `The company’s (${PAPERS[options.house.paper]})` }, ...named(PAPERS)]}
        onChange={(id) => {
          const { paper: _, ...rest } = choices;
          const paper = keysOf(PAPERS).find((one) => one === id);
          onChange({ ...wanted, choices: paper === undefined ? rest : { ...rest, paper } });
        }}
      />
      <DayInput
        label="As of"
        hint="The day that it describes."
        value={wanted.asOf}
        max={today}
        onChange={(asOf) => onChange({ ...wanted, asOf: asOf ?? today })}
      />
      <DayInput
        label="As known by the end of"
        hint="Empty: with everything recorded so far."
        value={wanted.asKnown}
        max={today}
        onChange={(asKnown) => onChange({ ...wanted, asKnown })}
      />
      <SelectInput
        label="Which amount of a deal counts"
        value={wanted.basis}
        of={BASES.map((id) => ({ id, name: id }))}
        onChange={(id) =>
          onChange({ ...wanted, basis: BASES.find((one) => one === id) ?? wanted.basis })
        }
      />
      <SelectInput
        label="Held against an earlier pack"
        value={choices.previous ?? ""}
        of={[{ id: "", name: "None" }, ...options.packs]}
        onChange={(id) => choose({ previous: id === "" ? null : id })}
      />
      {choices.previous !== null && (
        <label className="flex items-center gap-2 self-end text-sm">
          <input
            type="checkbox"
            className="size-6"
            checked={choices.highlight !== false}
            onChange={(event) => choose({ highlight: event.currentTarget.checked })}
          />
          Mark what changed since then
        </label>
      )}
    </div>
  );
}

function DayInput({
  label,
  hint,
  value,
  max,
  onChange,
}: {
  label: string;
  hint: string;
  value: string | null;
  max: string;
  onChange: (day: string | null) => void;
}) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} hint={hint}>
      <input
        id={id}
        type="date"
        max={max}
        className={`${INPUT} h-8`}
        value={value ?? ""}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const day = event.currentTarget.value;
          onChange(day === "" ? null : day);
        }}
      />
    </Field>
  );
}
