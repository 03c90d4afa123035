import { labKey, operatorKey } from "../catalog/offering.ts";
import { COMPUTE_KINDS } from "../ties/tie-words.ts";
import { counts } from "../ties/tie.ts";
import { groupOf } from "../ties/party.ts";
import type { RegisterContext, RegisterContract } from "./register-context.ts";

/** A link of a chain: who provides to whom, and how far from the company. */
export type ChainLink = {
  readonly rank: number;
  readonly providerId: string;
  readonly recipientId: string;
  readonly standing: "confirmed" | "proposed";
  readonly why: string;
  readonly facts: readonly string[];
};

/**
 * Who stands behind a contract's provider: chains on record, then those who may and whom
 * nobody has put on record: sellers and makers of what the work runs on, labs behind a router,
 * and who supplies a lab with compute. Whether they effectively underpin the service is for
 * the company to judge, which is why they are proposals.
 */
export function subcontractorsOf(
  contract: RegisterContract,
  context: RegisterContext,
): ChainLink[] {
  const recorded = recordedChains(contract, context);
  const known = new Set([contract.vendorId, ...recorded.map(({ providerId }) => providerId)]);
  const proposed = [...Map.groupBy(reasons(contract, context), ({ partyId }) => partyId)];
  return [
    ...recorded,
    ...proposed
      .filter(([partyId]) => !known.has(partyId))
      .map(([partyId, why]) => ({
        rank: 2,
        providerId: partyId,
        recipientId: contract.vendorId,
        standing: "proposed" as const,
        why: [...new Set(why.map((one) => one.why))].join("; "),
        facts: [...new Set(why.flatMap((one) => one.facts))],
      })),
  ];
}

function recordedChains(
  { subject, vendorId }: RegisterContract,
  { reader, readsAs }: RegisterContext,
): ChainLink[] {
  const said = reader.said(subject, "contract.subcontractors");
  if (said === undefined) return [];
  const { standing, why, facts } = said;
  const links = said.value.flatMap((chain) => {
    const parties = chain.split(" > ").map(readsAs);
    return parties.map((providerId, i) => ({
      rank: i + 2,
      providerId,
      recipientId: parties[i - 1] ?? vendorId,
      standing,
      why,
      facts,
    }));
  });
  const names = links.map(({ rank, providerId, recipientId }) =>
    [rank, providerId, recipientId].join(" "),
  );
  return links.filter((_, i) => names.indexOf(names[i] ?? "") === i);
}

type Reason = {
  readonly partyId: string;
  readonly why: string;
  readonly facts: readonly string[];
};

function reasons(contract: RegisterContract, context: RegisterContext): Reason[] {
  const { parties, nameOf } = context;
  const own = groupOf(contract.vendorId, parties);
  return [
    ...behindOfferings(contract, context),
    ...behindRouter(contract, context),
    ...behindLab(contract, context),
  ]
    .filter(({ partyId }) => parties.has(partyId) && groupOf(partyId, parties) !== own)
    .toSorted((a, b) => nameOf(a.partyId).localeCompare(nameOf(b.partyId), "en"));
}

function behindOfferings(
  { workloads }: RegisterContract,
  { reader, market: { offerings } }: RegisterContext,
): Reason[] {
  return workloads.flatMap(({ subject, name }) => {
    const running = reader.said(subject, "workload.current-offerings");
    return (running?.value ?? []).flatMap(({ offering: id }) => {
      const offering = offerings.find((one) => one.id === id);
      if (offering === undefined || running === undefined) return [];
      const { model, seller } = offering;
      return [
        {
          partyId: operatorKey(offering),
          why: `sells ${model.name} as ${seller.name}, on which ${name} runs`,
        },
        { partyId: labKey(offering), why: `makes ${model.name}, on which ${name} runs` },
      ].map((one) => ({ ...one, facts: running.facts }));
    });
  });
}

function behindRouter(
  { subject, name }: RegisterContract,
  { reader, readsAs }: RegisterContext,
): Reason[] {
  const mix = reader.said(subject, "contract.router-mix");
  return Object.entries(mix?.value ?? {}).map(([lab]) => ({
    partyId: readsAs(lab),
    why: `is in the realised mix of labs behind ${name}`,
    facts: mix?.facts ?? [],
  }));
}

function behindLab(
  { vendorId, vendorName }: RegisterContract,
  { ties, parties }: RegisterContext,
): Reason[] {
  if (parties.get(vendorId)?.kind !== "ai_lab") return [];
  return ties
    .filter(
      (tie) => COMPUTE_KINDS.includes(tie.kind) && tie.counterpartyId === vendorId && counts(tie),
    )
    .map((tie) => ({
      partyId: tie.providerId,
      why: `supplies ${vendorName} with compute, by the register of ties`,
      facts: tie.facts,
    }));
}
