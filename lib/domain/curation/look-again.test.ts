import { describe, expect, it } from "vitest";
import { dueOn } from "../fact/staleness.ts";
import { aFact } from "@/tests/support/build.ts";
import { FactChange } from "./change.ts";
import { claimOf } from "./claim-of.ts";
import { lookedAgain } from "./look-again.ts";

describe("a claim looked at again", () => {
  const factId = "00000000-0000-4000-8000-000000000001";
  const fact = aFact({ id: factId });
  const change = lookedAgain({ factId, subject: fact.subject }, claimOf(fact), "2026-11-22");

  it("says what it said, of the same days, and takes the place of what it was", () => {
    expect(FactChange.parse(change)).toMatchObject({ base: factId, target: fact.subject });
    expect({ ...change.claim, citations: [] }).toEqual({ ...claimOf(fact), citations: [] });
  });

  it("is not due again before its interval is over", () => {
    const citations = (change.claim?.citations ?? []).map(({ source, ...rest }) => ({
      sourceId: source,
      ...rest,
    }));
    expect(dueOn({ ...fact, citations })).toBe("2027-02-20");
  });
});
