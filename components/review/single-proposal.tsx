"use client";

import { useState } from "react";
import type { View } from "@/lib/domain/view/view";
import { ProposalPanel } from "./proposal-panel";

/** One proposal on a page of its own. */
export function SingleProposal({ id, actorId, view }: { id: string; actorId: string; view: View }) {
  const [said, setSaid] = useState("");
  const [round, setRound] = useState(0);
  return (
    <>
      <output className="block min-h-6 text-sm text-good">{said}</output>
      <ProposalPanel
        id={id}
        actorId={actorId}
        view={view}
        round={round}
        onDecided={(words) => {
          setSaid(words);
          setRound(round + 1);
        }}
      />
    </>
  );
}
