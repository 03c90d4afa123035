import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { measuredCaching } from "@/lib/domain/routing/scenario/cache-choices";
import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { aClass } from "@/tests/support/made-up-scenario";
import { ClassPricing } from "./class-pricing";

const shown = (of: RequestClass): string =>
  renderToStaticMarkup(<ClassPricing value={of} onChange={() => undefined} />)
    .replaceAll(/<option[^>]*>[^<]*<\/option>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("how a class is bought, on the page", () => {
  it("says what is left for the standard tier, and what is too much", () => {
    expect(shown(aClass({ batchShare: 0.25, flexShare: 0.5 }))).toContain(
      "25.0 % as a batch; the other 25.0 % at the standard tier.",
    );
    expect(shown(aClass({ batchShare: 0.6, priorityShare: 0.5 }))).toContain(
      "Batch, flex and priority are 110.0 % of the requests: more than there are.",
    );
  });

  it("says what caching comes to, and when it pays", () => {
    expect(shown(aClass({ ...measuredCaching("mooncake-5m") }))).toContain(
      "costs 0.913 times an uncached one. Writing pays from the second use of a prompt on.",
    );
    expect(shown(aClass({ ...measuredCaching("mooncake-1h") }))).toContain(
      "costs 1.29 times an uncached one. Writing pays from the third use of a prompt on.",
    );
  });

  it("bounds a percentile by the mean, and adds the bands up", () => {
    const lognormal = { kind: "lognormal" as const, p95InputTokens: 2000 };
    expect(shown(aClass({ distribution: lognormal }))).toContain(
      "1,000 to 3,868. A lognormal with a mean of 1,000 has it there.",
    );
    const bands = [
      { share: 0.5, inputTokens: 500, outputTokens: 100 },
      { share: 0.4, inputTokens: 1500, outputTokens: 100 },
    ];
    expect(shown(aClass({ distribution: { kind: "bands", bands } }))).toContain(
      "The shares add up to 90.0 %.",
    );
  });

  it("asks no lengths of what a trace has counted", () => {
    expect(shown(aClass())).toContain("Lengths of prompts");
    expect(shown(aClass({ statistics: [] }))).not.toContain("Lengths of prompts");
  });
});
