/** The register that the page carries, from the seed's files without a database, and stacks for tests. */
import { viewFrom } from "@/lib/domain/view/view.ts";
import { NO_STACK, type Stack } from "@/lib/domain/stack/stack.ts";
import { prunedCatalog } from "@/lib/domain/stack/pruned-catalog.ts";
import { marketOf } from "@/lib/domain/stack/stack-market.ts";
import type { StackRegister } from "@/lib/domain/stack/stack-register.ts";
import { type StackResult, stackResult } from "@/lib/domain/stack/stack-result.ts";
import { stackToPortfolio } from "@/lib/domain/stack/stack-to-portfolio.ts";
import { readCatalog } from "@/lib/server/imports/read-catalog.ts";
import { TODAY } from "./build.ts";
import { seedOwnerships, seedParties } from "./register.ts";

export async function seedStackRegister(day = TODAY): Promise<StackRegister> {
  const { offerings, sellers } = await readCatalog();
  const kinds = new Map(sellers.map(({ id, kind }) => [id, kind]));
  return {
    ...prunedCatalog(
      offerings.map((offering) => ({
        ...offering,
        sellerKind: kinds.get(offering.seller.id) ?? "host",
        sourceId: "llmdb-2026-9-5",
        observedAt: day,
      })),
      seedParties,
      day,
    ),
    day,
    parties: [...seedParties.values()].map(({ id, name, kind, parentId }) => ({
      id,
      name,
      kind,
      parentId,
    })),
    ownerships: seedOwnerships(day),
    notes: [],
    sources: [],
  };
}

export const aStack = (part: Partial<Stack> = {}): Stack => ({ ...NO_STACK, ...part });

/** Amazon serves Claude and Nova, OpenAI and Anthropic serve their own. */
export const threeVendors: Stack = aStack({
  vendors: ["amazon", "openai", "anthropic"],
  models: [
    { vendor: "amazon", model: "claude-sonnet-5" },
    { vendor: "amazon", model: "nova-2-lite" },
    { vendor: "openai", model: "gpt-6-sol" },
    { vendor: "anthropic", model: "claude-opus-5" },
  ],
  spend: [
    { vendor: "amazon", usdPerMonth: 40_000 },
    { vendor: "openai", usdPerMonth: 25_000 },
    { vendor: "anthropic", usdPerMonth: 10_000 },
  ],
});

export function resultOf(stack: Stack, register: StackRegister): StackResult {
  const market = marketOf(register);
  const result = stackResult(
    stackToPortfolio(stack, register, market),
    register.ownerships,
    market,
    viewFrom(undefined, register.day),
  );
  if (result === undefined) throw new Error("the stack has no spend");
  return result;
}
