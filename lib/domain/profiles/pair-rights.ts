import { type RightsGrid, rightsGridOf } from "../indices/conflict/rights-grid.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Party } from "../ties/party.ts";
import type { RightCell } from "../ties/right-cell.ts";

/** What one provider holds in one lab, six kinds of right, with what is left to ask. */
export type PairRights = {
  readonly id: string;
  readonly providerId: string;
  readonly labId: string;
  readonly grid: RightsGrid;
};

/** The entries of the register as one grid a pair: what a page, a file and a program all show. */
export function pairRights(
  entries: readonly RightCell[],
  parties: ReadonlyMap<string, Party>,
  validOn: PlainDate,
): PairRights[] {
  const name = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  const pairs = Map.groupBy(entries, ({ providerId, labId }) => `${providerId}--${labId}`);
  return [...pairs].flatMap(([id, ofPair]) => {
    const [first] = ofPair;
    if (first === undefined) return [];
    const { providerId, labId } = first;
    const rights = ofPair.filter((entry) => saysMost(entry, ofPair)).map(toRight);
    const pair = `${name(providerId)} and ${name(labId)}`;
    return { id, providerId, labId, grid: rightsGridOf(rights, { pair, validOn }) };
  });
}

/** An entry that had not begun on the day gives way to one of its category that had. */
const saysMost = ({ category, fact }: RightCell, ofPair: readonly RightCell[]): boolean =>
  fact !== null || !ofPair.some((other) => other.category === category && other.fact !== null);

const toRight = ({ id, category, state, fact }: RightCell) => ({
  entry: id,
  category,
  state,
  from: fact?.validFrom ?? null,
  to: null,
  note: fact?.note ?? null,
  facts: fact === null ? [] : [fact.id],
});
