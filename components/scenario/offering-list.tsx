"use client";

import Link from "next/link";
import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { scenarioNames } from "@/lib/domain/routing/scenario/scenario-names";
import { withoutOffering } from "@/lib/domain/routing/scenario/without-offering";
import { type View, viewHref } from "@/lib/domain/view/view";
import { termsInWords } from "@/lib/format/terms-in-words";
import { PinnedPrices } from "./pinned-prices";
import { TermsEditor } from "./terms-editor";
import { TextInput } from "./text-input";

const AT_FIRST = 12;

/** What can be bought: each offering with its prices, where they were read, and what is known of its terms. */
export function OfferingList({
  file,
  choices,
  view,
  onChange,
}: {
  file: ScenarioFile;
  choices: ScenarioChoices;
  view: View;
  onChange: (file: ScenarioFile) => void;
}) {
  const [isAll, setAll] = useState(false);
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useState("");
  const names = scenarioNames(file);
  const termsOf = new Map(file.terms.map((one) => [one.offeringId, one]));
  const words = asked.toLowerCase().split(/\s+/);
  const found = file.offerings.filter(({ id }) => {
    const name = names.ofOffering(id).toLowerCase();
    return words.every((word) => name.includes(word));
  });
  const shown = found.slice(0, isAll ? found.length : AT_FIRST);
  return (
    <>
      {file.offerings.length > AT_FIRST && (
        <div className="mb-3 max-w-xs">
          <TextInput
            label="Find an offering"
            value={asked}
            onChange={setAsked}
            hint={`${found.length} of ${file.offerings.length}; a model, a seller, a place`}
          />
        </div>
      )}
      <ul className="divide-y divide-line">
        {shown.map((offering) => {
          const { id } = offering;
          const name = names.ofOffering(id);
          const terms = termsOf.get(id);
          return (
            <li key={id} data-offering={id}>
              <Folded
                summary={
                  <>
                    <span className="text-accent">{name}</span>
                    <span className="text-xs text-muted"> {termsInWords(terms)}</span>
                  </>
                }
              >
                <PinnedPrices offering={offering} view={view} />
                <TermsEditor
                  offeringId={id}
                  value={terms}
                  areas={choices.areas}
                  onChange={(next) =>
                    onChange({
                      ...file,
                      terms: [...file.terms.filter((one) => one.offeringId !== id), next],
                    })
                  }
                />
                <button
                  type="button"
                  className={BUTTON}
                  onClick={(event) => {
                    const row = event.currentTarget.closest("li");
                    const near = row?.nextElementSibling ?? row?.previousElementSibling;
                    near?.querySelector("summary")?.focus();
                    setSaid(`${name} is no longer among the offerings.`);
                    onChange(withoutOffering(file, id));
                  }}
                >
                  Leave out<span className="sr-only"> {name}</span>
                </button>
              </Folded>
            </li>
          );
        })}
      </ul>
      {shown.length < found.length && (
        <button type="button" className={`${BUTTON} mt-2`} onClick={() => setAll(true)}>
          Show all {found.length}
        </button>
      )}
      <output className="sr-only">{said}</output>
      <p className="mt-2 text-xs text-muted">
        Prices and quality scores are pinned from the register. What a price might become is a
        shock; one that is wrong is corrected{" "}
        <Link href={viewHref("/models", view)} prefetch={false}>
          where models are listed
        </Link>
        .
      </p>
    </>
  );
}

/** Its inside is made once it is asked for: hundreds of closed forms are slow, and help nobody. */
function Folded({ summary, children }: { summary: React.ReactNode; children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="py-1.5" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 text-sm">{summary}</summary>
      {isOpen && <div className="space-y-4 py-3">{children}</div>}
    </details>
  );
}
