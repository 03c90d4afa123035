import { operatorKey } from "../../catalog/offering.ts";
import type { ShockTarget } from "./shock.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** What the ids of a scenario are called: parties, models, sellers and offerings; an id without a name is its own. */
export function namesIn(file: ScenarioFile): (target: ShockTarget) => string {
  const party = partyNames(file);
  const { offerings } = file;
  const seller = new Map(offerings.map((one) => [one.seller.id, one.seller.name]));
  const model = new Map(offerings.map((one) => [one.model.id, one.model.name]));
  const offering = new Map(
    offerings.map((one) => [one.id, `${one.seller.name}, ${one.model.name}`]),
  );
  const names: Readonly<Record<ShockTarget["of"], ReadonlyMap<string, string>>> = {
    seller,
    cloud: party,
    lab: party,
    model,
    offering,
    region: new Map(),
  };
  return ({ of, id }) => names[of].get(id) ?? id;
}

/** Names of those who are paid, by id: parties, and sellers whose operator is in no register. */
export const partyNames = ({ parties, offerings }: ScenarioFile): ReadonlyMap<string, string> =>
  new Map([
    ...offerings.map((one): [string, string] => [operatorKey(one), one.seller.name]),
    ...parties.map(({ id, name }): [string, string] => [id, name]),
  ]);
