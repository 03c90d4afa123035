"use client";

import { FigureFrame } from "@/components/figure/figure-frame";
import { useAddress } from "@/components/table/use-address";
import { frontierFigure } from "@/lib/domain/figures/scenario-figures";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import {
  FRONTIER_AXES,
  type FrontierAxes,
  frontierAxes,
} from "@/lib/domain/routing/scenario/frontier-axes";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result";
import { frontierMixTable, frontierTable } from "@/lib/domain/tables/frontier-tables";
import type { View } from "@/lib/domain/view/view";
import {
  frontierCount,
  frontierFinding,
  ownMixesInWords,
  standingOf,
} from "@/lib/format/frontier-finding";
import { FrontierChart } from "./frontier-chart";
import { HowComputed } from "./how-computed";
import { ResultTable } from "./result-table";
import { SelectInput } from "./select-input";

/** What independence and quality cost: two of the three axes as the address asks, each mix open to where it sends the work. */
export function FrontierView({
  file,
  result,
  about,
  view,
  csv,
  isTitled = false,
}: {
  file: ScenarioFile;
  result: ScenarioResult;
  about: readonly string[];
  view: View;
  /** Address of the table as CSV; absent where the scenario is not saved. */
  csv?: string | undefined;
  /** Whether the page's own title already says what one more supplier costs. */
  isTitled?: boolean;
}) {
  const [query, go] = useAddress();
  const { frontier } = result;
  const asked = new URLSearchParams(query);
  const axes = frontierAxes(asked.get("axes"));
  const opened = placeOf(asked.get("mix"), frontier);
  const ask = (name: "axes" | "mix", value: string) => {
    const next = new URLSearchParams(query);
    next.set(name, value);
    go(next.toString(), "same-place");
  };
  const finding = frontierFinding(result, axes);
  const title = isTitled && axes === "cost-independence" ? frontierCount(frontier) : finding.title;
  const mix = frontier[opened];
  if (mix === undefined)
    return <p className="text-sm">Nothing can be served, so there is no mix to compare.</p>;
  return (
    <div data-frontier={axes}>
      <div className="max-w-xs">
        <SelectInput
          label="Draw"
          value={axes}
          of={keysOf(FRONTIER_AXES).map((id: FrontierAxes) => ({
            id,
            name: FRONTIER_AXES[id].name,
          }))}
          onChange={(id) => ask("axes", id)}
        />
      </div>
      <FigureFrame figure={frontierFigure(result, file, { ...finding, title })}>
        <FrontierChart
          frontier={frontier}
          axes={axes}
          opened={opened}
          onOpen={(place) => ask("mix", `${place}`)}
        />
      </FigureFrame>
      <ul className="mb-4 max-w-prose space-y-1 text-sm" data-own-mixes>
        {ownMixesInWords(frontier).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ResultTable table={frontierTable(result)} about={about} view={view} csv={csv} />
      <div className="mt-6 max-w-md">
        <SelectInput
          label="Open a mix"
          value={`${opened}`}
          of={frontier.map(({ name, mark }, place) => ({
            id: `${place}`,
            name:
              mark === "current"
                ? `${name} (as it is)`
                : mark === "chosen"
                  ? `${name} (chosen)`
                  : name,
          }))}
          onChange={(id) => ask("mix", id)}
        />
      </div>
      <p className="mt-2 max-w-prose text-sm" data-mix-standing>
        “{mix.name}” {standingOf(mix)}.
      </p>
      {mix.allocation === undefined ? (
        <p className="text-sm text-muted">
          Where it sends the work was not kept when this was computed; computed again, it is.
        </p>
      ) : mix.allocation.length === 0 ? (
        <p className="text-sm text-muted">It serves none of the work.</p>
      ) : (
        <ResultTable table={frontierMixTable(mix, file)} about={about} view={view} />
      )}
      <HowComputed of={["frontier", "supplier-price", "mix-independence"]} view={view} />
    </div>
  );
}

/** The mix the address asks for, else the one that was chosen. */
function placeOf(asked: string | null, frontier: ScenarioResult["frontier"]): number {
  const place = asked === null || !/^\d+$/.test(asked) ? -1 : Number(asked);
  if (place in frontier) return place;
  return Math.max(
    0,
    frontier.findIndex(({ mark }) => mark === "chosen"),
  );
}
