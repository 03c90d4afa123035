"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { BenchmarkName } from "@/lib/domain/quality/benchmark-name";
import { MATCHED_BY } from "@/lib/domain/quality/match-model";
import { namespaceText } from "@/lib/format/namespace";

/** Names shown at first; the rest is one click away. */
const FIRST_NAMES = 50;

const EDGE = "border-b border-line py-2 pr-4 align-top text-left";

/** Names, the entries that bear them and the model each stands for, with room to say otherwise. */
export function NameTable({
  caption,
  names,
  withModels,
  renderEditor,
}: {
  caption: string;
  names: readonly BenchmarkName[];
  /** Whether they stand for models, which are shown then. */
  withModels: boolean;
  /** What changes a name. */
  renderEditor: (name: BenchmarkName) => React.ReactNode;
}) {
  const [isWhole, showAll] = useState(false);
  const shown = isWhole ? names : names.slice(0, FIRST_NAMES);
  return (
    <>
      <ScrollRegion label={caption}>
        <table className="rows-as-lists w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {["Name", "Entries", ...(withModels ? ["Stands for"] : []), "Say which model"].map(
                (heading) => (
                  <th
                    key={heading}
                    scope="col"
                    className="border-b border-ink py-2 pr-4 text-left align-bottom font-normal whitespace-nowrap text-muted"
                  >
                    {heading}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <tr key={`${name.namespace} ${name.name} ${name.modelId ?? ""}`}>
                <th scope="row" className={`${EDGE} font-medium wrap-anywhere`}>
                  {name.name}
                  <span className="block text-xs font-normal text-muted">
                    {namespaceText(name.namespace)}
                  </span>
                </th>
                <td data-label="Entries" className={`${EDGE} wrap-anywhere text-muted sm:max-w-md`}>
                  <Entries of={name} />
                </td>
                {withModels && (
                  <td data-label="Stands for" className={`${EDGE} wrap-anywhere sm:min-w-48`}>
                    <StandsFor name={name} />
                  </td>
                )}
                <td data-label="Say which model" className={EDGE}>
                  {renderEditor(name)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < names.length && (
        <button type="button" onClick={() => showAll(true)} className={`${BUTTON} mt-2`}>
          Show all {names.length} names
        </button>
      )}
    </>
  );
}

/** Entries that are spelled out; the others are counted. */
const SHOWN = 3;

function Entries({ of: { name, statedNames } }: { of: BenchmarkName }) {
  if (statedNames.length === 0) return <>none on record</>;
  if (statedNames.length === 1 && statedNames[0]?.toLowerCase() === name) return <>by this name</>;
  const more = statedNames.length - SHOWN;
  return (
    <>
      {statedNames.slice(0, SHOWN).join(", ")}
      {more > 0 && `, and ${more} more`}
    </>
  );
}

function StandsFor({ name: { modelId, by, said } }: { name: BenchmarkName }) {
  const how =
    said === null
      ? by === null
        ? ""
        : MATCHED_BY[by]
      : `said by ${said.by ?? "somebody who has left"}`;
  return (
    <span>
      {modelId}
      <span className="block text-xs text-muted">{how}</span>
    </span>
  );
}
