"use client";

import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { ClassNeeds } from "./class-needs";
import { ClassPricing } from "./class-pricing";
import { ClassTokens } from "./class-tokens";
import { SeasonEditor } from "./season-editor";
import { SplitEditor } from "./split-editor";
import { TextInput } from "./text-input";
import { TickList } from "./tick-list";

/** An empty list stands for none of them stated. */
const orNull = <T,>(ids: readonly T[]): T[] | null => (ids.length === 0 ? null : [...ids]);

/** All of one class of requests that does not stand in its row: its tokens, its season, what it asks for, and who may serve it. */
export function ClassEditor({
  value,
  choices,
  file: { quality, asOf },
  onChange,
}: {
  value: RequestClass;
  choices: ScenarioChoices;
  file: Pick<ScenarioFile, "quality" | "asOf">;
  onChange: (value: RequestClass) => void;
}) {
  const set = (part: Partial<RequestClass>) => onChange({ ...value, ...part });
  return (
    <div className="space-y-5 py-3">
      <ClassTokens value={value} set={set} />
      <ClassPricing value={value} onChange={onChange} />
      <ClassNeeds value={value} quality={quality} areas={choices.areas} set={set} />
      <SeasonEditor
        value={value.seasonality}
        year={Number(asOf.slice(0, 4))}
        onChange={(seasonality) => set({ seasonality })}
      />
      <SplitEditor
        split={value.currentSplit}
        offerings={choices.offerings}
        onChange={(currentSplit) => set({ currentSplit })}
      />
      <TickList
        legend="Models accepted as good enough"
        hint="None ticked: any model that passes the other tests."
        of={choices.models}
        chosen={value.acceptableModelIds ?? []}
        onChange={(ids) => set({ acceptableModelIds: orNull(ids) })}
        field="acceptableModelIds"
      />
      <TickList
        legend="Where it may be served"
        hint="None ticked: nobody has said, so anywhere but where the place is unclear."
        of={choices.regions}
        chosen={value.allowedScopes ?? []}
        onChange={(ids) =>
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids are made of the offerings' own scopes
          set({ allowedScopes: orNull(ids) as RequestClass["allowedScopes"] })
        }
        field="allowedScopes"
      />
      <TickList
        legend="Only labs allowed"
        hint="None ticked: any lab that is not ruled out."
        of={choices.labs}
        chosen={value.allowedLabIds ?? []}
        onChange={(ids) => set({ allowedLabIds: orNull(ids) })}
        field="allowedLabIds"
      />
      <TickList
        legend="Labs ruled out"
        of={choices.labs}
        chosen={value.excludedLabIds}
        onChange={(excludedLabIds) => set({ excludedLabIds })}
        field="excludedLabIds"
      />
      <TickList
        legend="Sellers ruled out"
        of={choices.sellers}
        chosen={value.excludedSellerIds}
        onChange={(excludedSellerIds) => set({ excludedSellerIds })}
        field="excludedSellerIds"
      />
      <TextInput
        label="Source of its numbers"
        value={value.source}
        most={500}
        onChange={(source) => set({ source })}
        hint="Whoever reads the result sees it."
        field="source"
      />
    </div>
  );
}
