"use client";

import { BUTTON, PRIMARY } from "@/components/form/field";
import { faultInWords, type ScenarioFault } from "@/lib/domain/routing/scenario/scenario-fault";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import {
  MOST_CELLS,
  QUICK_CELLS,
  scenarioCells,
} from "@/lib/domain/routing/scenario/scenario-size";
import { leadTo } from "./lead-to";

const MOST_SAID = 5;

/** How long it will take, before anybody has to wait. */
function effortOf(file: ScenarioFile): string {
  const cells = scenarioCells(file);
  if (cells <= QUICK_CELLS) return "Quick: the answer comes at once.";
  if (cells <= MOST_CELLS)
    return "Long: a worker does it and says how far it is; it goes on if you close the tab.";
  return "Too much for one run: choose fewer draws, months or policies.";
}

/** Stays in sight while the form is: Compute, how long it takes, what stands in its way, and the step back. */
export function BuildBar({
  file,
  faults,
  undo,
}: {
  file: ScenarioFile;
  faults: readonly ScenarioFault[];
  /** Takes back the last change; undefined where there is none. */
  undo: (() => void) | undefined;
}) {
  const more = faults.length - MOST_SAID;
  return (
    <div data-foot-bar className="sticky bottom-0 z-10 mt-8 border-t border-ink bg-paper py-2">
      {faults.length > 0 && (
        <div role="alert" className="mb-2 max-h-40 overflow-y-auto text-sm">
          <ul>
            {faults.slice(0, MOST_SAID).map((fault) => (
              <li key={faultInWords(fault)} className={fault.isFatal ? "text-bad" : "text-warn"}>
                <strong>{fault.isFatal ? "Not computed:" : "◆ Will not work:"}</strong>{" "}
                {faultInWords(fault)}{" "}
                {fault.path !== undefined && <LeadButton path={fault.path} place={fault.place} />}
              </li>
            ))}
            {more > 0 && <li>And {more} more.</li>}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button type="submit" className={PRIMARY}>
          Compute
        </button>
        <button
          type="button"
          className={`${BUTTON} aria-disabled:text-muted`}
          aria-disabled={undo === undefined}
          onClick={undo}
        >
          Undo<span className="sr-only"> the last change</span>
        </button>
        <p className="min-w-40 flex-1 text-xs text-muted">{effortOf(file)}</p>
      </div>
    </div>
  );
}

const LeadButton = ({
  path,
  place,
}: {
  path: NonNullable<ScenarioFault["path"]>;
  place: string;
}) => (
  <button
    type="button"
    className="min-h-6 text-accent underline underline-offset-3"
    onClick={() => void leadTo(path)}
  >
    Go there<span className="sr-only"> to {place}</span>
  </button>
);
