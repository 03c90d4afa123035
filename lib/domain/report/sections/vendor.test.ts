import { expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { composeReport } from "../compose-report.ts";

it("says of each amount and each length of leaving how it was come to, and rests it on no more than its own facts", async () => {
  const inputs = await demoPackInputs({ scenarios: [] });
  const choices = someChoices({ template: "vendor", vendorId: "amazon" });
  const { claims } = composeReport({ ...inputs, choices }, await resultsOf(inputs));
  const claim = (id: string) => {
    const found = claims.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no claim ${id}`);
    return found;
  };
  const properties = (id: string) =>
    claim(id).facts.flatMap((of) =>
      inputs.facts.flatMap(({ fact }) => (fact.id === of ? fact.property : [])),
    );
  expect(properties("exit-cost-aws/training/low")).toEqual(["contract.exit-cost-usd"]);
  expect(properties("exit-cost-aws/commitment/low")).toEqual(["contract.early-termination-usd"]);
  const parts = ["commitment", "switching-charge"].flatMap(
    (part) => claim(`exit-cost-aws/${part}/low`).facts,
  );
  expect(claim("exit-cost-aws/contractual/low").facts.toSorted()).toEqual(parts.toSorted());
  const ways = ["training/low", "egress/high", "all/high"].map(
    (part) => claim(`exit-cost-aws/${part}`).how,
  );
  expect(ways).toEqual([
    "as recorded",
    "data volume at the vendor’s price for data that leaves",
    "sum of its parts",
  ]);
  expect(claim("exit-days-aws/exit/days").how).toBe(claim("exit-days/aws").how);
});
