import type { Model } from "../catalog/offering.ts";
import type { Measured } from "../explain/measured.ts";
import type { SpendUse } from "../exposure/spend-use.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import { type Estimate, estimate, exact } from "../quantity/estimate.ts";
import { type Exact, exactToNumber } from "../quantity/exact-decimal.ts";
import { byText } from "../quantity/text-order.ts";
import type { Party } from "../ties/party.ts";
import type { InUsd } from "./in-usd.ts";

/** One way the money of a bill goes: whom it is paid to, for which model, on whose machines. */
export type BillPath = {
  readonly id: string;
  /** A party of the register; null where no rule knows the name. */
  readonly vendorId: string | null;
  readonly vendorName: string;
  readonly model: Model | null;
  /** The lab of the model; where none is named, the vendor, if it is a lab that sells its own. */
  readonly labId: string | null;
  readonly hostId: string | null;
  readonly usd: Exact;
  readonly rows: number;
};

/** The bill's spend on AI as paths: lines that go the same way together. The rest of the bill is no part of it. */
export function billPaths(
  lines: readonly InUsd[],
  models: ReadonlyMap<string, Model>,
  parties: ReadonlyMap<string, Party>,
): BillPath[] {
  const paths = new Map<string, BillPath>();
  for (const { attributed, usd } of lines) {
    const { line, place, vendor, host } = attributed;
    if (place === "not-ai") continue;
    const vendorId = vendor !== null && parties.has(vendor.id) ? vendor.id : null;
    const model = attributed.model === null ? null : (models.get(attributed.model.id) ?? null);
    const isOwn = vendorId !== null && parties.get(vendorId)?.kind === "ai_lab";
    const labId = model?.labId ?? (model === null && isOwn ? vendorId : null);
    const hostId = host !== null && parties.has(host.id) ? host.id : null;
    const id = JSON.stringify([vendorId ?? line.serviceProvider, model?.id, labId, hostId]);
    const before = paths.get(id);
    paths.set(id, {
      id,
      vendorId,
      vendorName:
        (vendorId === null ? undefined : parties.get(vendorId)?.name) ?? line.serviceProvider,
      model,
      labId,
      hostId,
      usd: (before?.usd ?? 0n) + usd,
      rows: (before?.rows ?? 0) + line.rowCount,
    });
  }
  return [...paths.values()].toSorted(
    (a, b) => (a.usd > b.usd ? -1 : a.usd < b.usd ? 1 : 0) || byText(a.id, b.id),
  );
}

/**
 * Paths as pieces of spend, as the look-through of contracts takes them.
 * Credits that leave a path below nothing are no dependence on anybody: they
 * are left out here, and stand in the table of paths.
 */
export const billUses = (
  paths: readonly BillPath[],
  parties: ReadonlyMap<string, Party>,
): SpendUse[] =>
  paths
    .filter(({ usd }) => usd > 0n)
    .map((path): SpendUse => {
      const usd: Measured = { value: exact(exactToNumber(path.usd)), facts: [] };
      return {
        id: path.id,
        label: `${path.model?.name ?? "AI"} from ${path.vendorName}`,
        contract: invoiceOf(path, usd),
        workload: null,
        usd,
        model: path.model,
        labId: path.labId ?? (path.model === null ? null : `model:${path.model.id}`),
        hosts: hostsOf(path, parties),
        acceptedModelIds: null,
      };
    });

/** As the bill states it; where it does not, a cloud may run what it sells. */
function hostsOf(
  { hostId, vendorId }: BillPath,
  parties: ReadonlyMap<string, Party>,
): SpendUse["hosts"] {
  if (hostId !== null) return [{ partyId: hostId, certain: true, facts: [] }];
  const kind = vendorId === null ? undefined : parties.get(vendorId)?.kind;
  return vendorId !== null && (kind === "cloud_provider" || kind === "neocloud")
    ? [{ partyId: vendorId, certain: false, facts: [] }]
    : [];
}

const UNNAMED = "name:";

/** The name of a vendor that no rule knows, of its key; undefined for any other key. */
export const unnamedVendor = (key: string): string | undefined =>
  key.startsWith(UNNAMED) ? `${key.slice(UNNAMED.length)} (not in the register)` : undefined;

const NOTHING_SAID: Estimate = estimate(0, null, 0);
const unsaid: Measured = { value: NOTHING_SAID, facts: [] };

/** A bill says whom was paid and how much, and nothing of the terms. */
const invoiceOf = (
  { id, vendorId, vendorName }: BillPath,
  spendUsdPerYear: Measured,
): PortfolioContract => ({
  id,
  name: vendorName,
  vendorId: vendorId ?? `${UNNAMED}${vendorName}`,
  vendorName,
  spendUsdPerYear,
  committedUsd: unsaid,
  noticeDays: unsaid,
  switchingChargeUsd: unsaid,
  earlyTerminationUsd: unsaid,
  exitCosts: null,
  dataTerabytes: unsaid,
  isEuCustomer: null,
  providerChoosesShare: unsaid,
  routerMix: null,
  workloads: [],
});
