import { describe, expect, it } from "vitest";
import { boardOf } from "@/lib/domain/routing/scenario/board-of";
import { foldWholeTrace } from "@/lib/domain/routing/trace/fold-trace";
import { priceBands } from "@/lib/domain/routing/trace/trace-statistics";
import { aPinned, aScenario } from "@/tests/support/made-up-scenario";
import { classesOfTrace } from "./trace-class";

const AZURE = `TIMESTAMP,ContextTokens,GeneratedTokens
2023-11-16 18:17:03.9799600,4808,10
2023-11-16 18:18:03.9799600,7000,900
2023-11-16 18:19:03.9799600,150,7100
`;

describe("the work of a trace", () => {
  it("needs the context of its longest request, answer included", () => {
    const folded = foldWholeTrace(AZURE, { minPromptTokens: priceBands([]) });
    const classes = classesOfTrace(folded, "azure.csv", aScenario());
    expect(classes).toMatchObject([{ contextTokens: 7900, requestsPerMonth: 43_829.1 }]);
    const short = aPinned("south", "short", [1, 2], { contextTokens: 7899 });
    const file = aScenario({ classes, offerings: [aPinned("north", "swift", [1, 2]), short] });
    const { board, cells } = boardOf(file, 1);
    expect([...board.eligible]).toEqual([1, 0]);
    expect(cells.refusals[1]).toMatchObject([{ code: "context-too-small" }]);
  });

  it("is written to the cache it was counted with", () => {
    const line = (timestamp: number, hashes: readonly number[]) =>
      JSON.stringify({ timestamp, input_length: 1024, output_length: 5, hash_ids: hashes });
    const folded = foldWholeTrace([line(0, [1, 2]), line(1000, [1, 3])].join("\n"), {
      minPromptTokens: priceBands([]),
      cache: { lifetimeSeconds: 3600, chargesWrites: true },
    });
    expect(classesOfTrace(folded, "mooncake.jsonl", aScenario(), "1h")).toMatchObject([
      { cacheLifetime: "1h", cacheReadShare: 0.25, cacheWriteShare: 0.75 },
    ]);
  });
});
