import { beforeAll, describe, expect, it } from "vitest";
import { requestsUsd } from "@/lib/domain/routing/pricing/requests-usd.ts";
import type { RequestColumns } from "@/lib/domain/routing/trace/request-columns.ts";
import { madeUpColumns } from "@/scripts/steps/made-up-trace.ts";
import {
  calcPriceTotal,
  conversationTrace,
  type Peer,
  pricedPeers,
} from "@/scripts/steps/trace-bench.ts";

describe("a trace priced on eight offerings, beside calcPrice of genai-prices", () => {
  let peers: readonly Peer[];
  beforeAll(async () => {
    peers = await pricedPeers();
  });
  const farthest = (trace: RequestColumns) =>
    Math.max(
      ...peers.map((peer) =>
        Math.abs(requestsUsd(peer.plan, trace) / calcPriceTotal(peer, trace) - 1),
      ),
    );

  // Azure's conversation trace where it lies beside the repository: 19,366 requests.
  it("comes to the same totals", () => {
    const { columns } = conversationTrace();
    expect(columns.length).toBe(19_366);
    expect(peers).toHaveLength(8);
    expect(farthest(columns)).toBeLessThanOrEqual(1e-12);
  });

  it("does so with prompts that were cached, and with some above 200,000 tokens", () => {
    const columns = madeUpColumns(2_000);
    columns.isBatch.fill(0);
    expect(Math.max(...columns.inputTokens)).toBeGreaterThan(200_000);
    expect(farthest(columns)).toBeLessThanOrEqual(1e-12);
  });
});
