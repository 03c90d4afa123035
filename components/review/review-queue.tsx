"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import type { ProposalLine } from "@/lib/domain/curation/proposal-on-show";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { ProposalPanel } from "./proposal-panel";

/** What waits, the weightiest first; J and K go through it, A, R and X decide. */
export function ReviewQueue({
  waiting,
  actorId,
  view,
}: {
  waiting: readonly ProposalLine[];
  actorId: string;
  view: View;
}) {
  const router = useRouter();
  const [chosen, setChosen] = useState(waiting[0]?.id);
  const [said, setSaid] = useState("");
  const [round, setRound] = useState(0);
  const current = waiting.find(({ id }) => id === chosen) ?? waiting[0];
  const place = current === undefined ? 0 : waiting.indexOf(current);
  const go = (by: number) => {
    const next = waiting[Math.min(waiting.length - 1, Math.max(0, place + by))];
    setChosen(next?.id);
    if (next !== undefined)
      document.getElementById(`proposal-${next.id}`)?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts({ j: () => go(1), k: () => go(-1) });
  const decided = (words: string) => {
    setSaid(words);
    setRound(round + 1);
    setChosen(waiting[place + 1]?.id ?? waiting[place - 1]?.id);
    router.refresh();
  };
  return (
    <div>
      <output className="block min-h-6 text-sm text-good">{said}</output>
      {current === undefined ? (
        <EmptyState title="Nothing waits for review.">
          What analysts propose and files bring comes here first.
        </EmptyState>
      ) : (
        <div className="gap-8 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
          <nav aria-label="Waiting proposals">
            <p className="mb-2 text-xs text-muted">
              <kbd>J</kbd> next, <kbd>K</kbd> previous, <kbd>A</kbd> approve, <kbd>R</kbd> request
              changes, <kbd>X</kbd> reject
            </p>
            <ol className="mb-6 max-h-[60dvh] divide-y divide-line overflow-y-auto border-y border-line">
              {waiting.map((line) => (
                <li key={line.id} id={`proposal-${line.id}`}>
                  <button
                    type="button"
                    aria-current={line.id === current.id}
                    onClick={() => setChosen(line.id)}
                    className="block w-full border-l-2 border-transparent px-2 py-2 text-left text-sm hover:bg-raised aria-current:border-accent aria-current:bg-raised"
                  >
                    <span className="block font-semibold break-words">{line.about.join(", ")}</span>
                    <span className="block text-xs text-muted">
                      {line.author}, {longDate(line.createdAt.slice(0, 10))}; {line.changes}{" "}
                      {line.changes === 1 ? "change" : "changes"}; impact{" "}
                      {line.impact === 0 ? "none" : Number(line.impact.toPrecision(2))}
                      {line.state === "asked" ? "; asked" : ""}
                      {line.authorId === actorId ? "; yours" : ""}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <ProposalPanel
            id={current.id}
            actorId={actorId}
            view={view}
            round={round}
            onDecided={decided}
          />
        </div>
      )}
    </div>
  );
}
