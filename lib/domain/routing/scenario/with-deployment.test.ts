import { describe, expect, it } from "vitest";
import { PolicyChoice } from "./policy-choice.ts";
import { withDeployment } from "./with-deployment.ts";

const ids = ["a", "b", "c"];
const bare = { kind: "litellm", strategy: "cost-based", weights: [] } as const;

describe("a LiteLLM router of which something is stated", () => {
  it("keeps all its deployments, and is as before once it is taken back", () => {
    const free = withDeployment({ ...bare, weights: [] }, ids, "b", "inputUsdPerMtok", 0);
    expect(free.deployments).toEqual([
      { offeringId: "a" },
      { offeringId: "b", inputUsdPerMtok: 0 },
      { offeringId: "c" },
    ]);
    expect(PolicyChoice.parse(free)).toEqual(free);
    expect(withDeployment(free, ids, "b", "inputUsdPerMtok", null)).toEqual(bare);
  });

  it("adds nobody to those that are listed by weight but the one it is stated of", () => {
    const weights = [{ offeringId: "a", weight: 1 }];
    const two = withDeployment({ ...bare, weights }, ids, "b", "rpm", 60);
    expect(two.deployments).toEqual([{ offeringId: "b", rpm: 60 }]);
    expect(withDeployment(two, ids, "b", "rpm", null)).toEqual({ ...bare, weights });
  });
});
