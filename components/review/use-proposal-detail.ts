"use client";

import { useEffect, useState } from "react";
import type { Effect } from "@/lib/domain/curation/effect";
import { UNDECIDED } from "@/lib/domain/curation/review";
import type { ProposalDetail } from "@/lib/domain/curation/proposal-on-show";

type Loaded = {
  readonly id: string;
  readonly round: number;
  readonly proposal: ProposalDetail | { readonly trouble: string } | undefined;
  readonly effects: readonly Effect[] | { readonly trouble: string } | undefined;
};

async function read<T>(address: string): Promise<T | { readonly trouble: string }> {
  try {
    const response = await fetch(address, { cache: "no-store" });
    const answer = await response.json();
    return response.ok ? answer : { trouble: answer.detail ?? "The server could not say." };
  } catch {
    return { trouble: "The server was not reached." };
  }
}

/** A proposal with its changes and what publishing it would do, read when it is chosen. */
export function useProposalDetail(
  id: string | undefined,
  round: number,
): { readonly loaded: Loaded | undefined; readonly showMore: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let wanted = id !== undefined;
    const load = async (chosen: string) => {
      const proposal = await read<ProposalDetail>(`/api/v1/proposals/${chosen}`);
      if (!wanted) return;
      setLoaded({ id: chosen, round, proposal, effects: undefined });
      // What was decided has no effect that is still to come.
      if ("trouble" in proposal || !UNDECIDED.includes(proposal.state)) return;
      const answer = await read<{ effects: readonly Effect[] }>(
        `/api/v1/proposals/${chosen}/effects`,
      );
      if (wanted)
        setLoaded({
          id: chosen,
          round,
          proposal,
          effects: "effects" in answer ? answer.effects : answer,
        });
    };
    if (id !== undefined) void load(id);
    return () => {
      wanted = false;
    };
  }, [id, round]);
  const current =
    loaded !== undefined && loaded.id === id && loaded.round === round ? loaded : undefined;
  const showMore = async () => {
    const proposal = current?.proposal;
    if (current === undefined || proposal === undefined || "trouble" in proposal) return;
    const next = await read<ProposalDetail>(
      `/api/v1/proposals/${current.id}?from=${proposal.details.length}`,
    );
    if ("trouble" in next) return;
    setLoaded({
      ...current,
      proposal: { ...proposal, details: [...proposal.details, ...next.details] },
    });
  };
  return { loaded: current, showMore };
}
