import type { Attributed } from "../../bill/attribute.ts";
import type { InUsd } from "../../bill/in-usd.ts";
import { exactToNumber } from "../../quantity/exact-decimal.ts";
import { billedTokens, type TokenKind } from "./billed-tokens.ts";

/** What a bill says of one model at one vendor, where it counts tokens. */
export type BilledUse = {
  readonly vendorId: string;
  readonly modelId: string;
  readonly tokens: Readonly<Record<TokenKind, number>>;
  /** Input and output tokens of batches, which are part of the above. */
  readonly batchTokens: number;
  /** Null where the bill counts none. */
  readonly requests: number | null;
  /** Effective cost; null where some of it is in a currency without a rate. */
  readonly usd: number | null;
  readonly rows: number;
};

/** What is paid for AI and makes no class, with the reason. */
export type BilledRest = {
  readonly vendorId: string | null;
  readonly vendorName: string;
  readonly modelId: string | null;
  readonly usd: number | null;
  readonly rows: number;
  readonly why: "no-model" | "no-vendor" | "no-tokens" | "kind-unknown";
};

/** One billing period as work. */
export type BillWork = {
  readonly company: string;
  readonly isDemo: boolean;
  readonly period: { readonly start: string; readonly end: string };
  readonly uses: readonly BilledUse[];
  readonly rest: readonly BilledRest[];
};

/**
 * What was used of each model at each vendor, by a bill’s own counts of tokens.
 *
 * Nothing is guessed: money for which no tokens are counted, or of which the bill does not say
 * whether they went in or came out, is no work but stands in the rest.
 *
 * @param lines attributed lines of one period; only charges for usage count
 * @param usd the same lines in US dollars, as far as there are rates
 */
export function billedUses(
  lines: readonly Attributed[],
  usd: readonly InUsd[],
): Pick<BillWork, "uses" | "rest"> {
  const dollars = new Map(usd.map((one) => [one.attributed, exactToNumber(one.usd)]));
  const paid = lines.filter(
    ({ place, line }) => place !== "not-ai" && line.chargeCategory === "Usage",
  );
  const uses = new Map<string, BilledUse>();
  const rest = new Map<string, BilledRest>();
  for (const one of paid) {
    const { line, model, vendor } = one;
    const own = dollars.get(one) ?? null;
    const read = billedTokens(line);
    if (model !== null && vendor !== null && read !== null && read.kind !== null) {
      const key = JSON.stringify([vendor.id, model.id]);
      const before = uses.get(key) ?? nothingOf(vendor.id, model.id);
      const kind = read.kind;
      uses.set(key, {
        ...before,
        ...(kind === "requests"
          ? { requests: (before.requests ?? 0) + read.count }
          : { tokens: { ...before.tokens, [kind]: before.tokens[kind] + read.count } }),
        batchTokens: before.batchTokens + (read.isBatch && kind !== "requests" ? read.count : 0),
        usd: sum(before.usd, own),
        rows: before.rows + line.rowCount,
      });
      continue;
    }
    const why =
      model === null
        ? "no-model"
        : vendor === null
          ? "no-vendor"
          : read === null
            ? "no-tokens"
            : "kind-unknown";
    const key = JSON.stringify([line.serviceProvider, model?.id, why]);
    const before = rest.get(key);
    rest.set(key, {
      vendorId: vendor?.id ?? null,
      vendorName: line.serviceProvider,
      modelId: model?.id ?? null,
      usd: before === undefined ? own : sum(before.usd, own),
      rows: (before?.rows ?? 0) + line.rowCount,
      why,
    });
  }
  const counted = [...uses.values()];
  // Requests alone are no tokens.
  const isWork = ({ tokens }: BilledUse) =>
    tokens.input + tokens.cacheRead + tokens.cacheWrite + tokens.output > 0;
  return {
    uses: counted.filter(isWork),
    rest: [
      ...rest.values(),
      ...counted
        .filter((one) => !isWork(one))
        .map(({ vendorId, modelId, usd: own, rows }): BilledRest => ({
          vendorId,
          vendorName: vendorId,
          modelId,
          usd: own,
          rows,
          why: "no-tokens",
        })),
    ],
  };
}

const nothingOf = (vendorId: string, modelId: string): BilledUse => ({
  vendorId,
  modelId,
  tokens: { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 },
  batchTokens: 0,
  requests: null,
  usd: 0,
  rows: 0,
});

const sum = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;
