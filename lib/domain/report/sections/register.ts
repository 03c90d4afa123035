import { type PairRights, pairRights } from "../../profiles/pair-rights.ts";
import {
  type Investors,
  vendorCapital,
  vendorCapitalSentence,
} from "../../profiles/vendor-capital.ts";
import { ownershipTable } from "../../tables/ownership-table.ts";
import { rightsTable } from "../../tables/rights-table.ts";
import { tiesTable } from "../../tables/ties-table.ts";
import { BASES, type Basis } from "../../ties/basis.ts";
import type { Party } from "../../ties/party.ts";
import { RIGHT_CATEGORIES } from "../../ties/tie-words.ts";
import type { Tie } from "../../ties/tie.ts";
import { amountOn, statedAmount, type TieAmount } from "../../ties/tie-amount.ts";
import type { Block } from "../board-report.ts";
import { type ClaimDraft, claimOfCount } from "../claim.ts";
import {
  asRecorded,
  claimedTable,
  type Drafted,
  type DraftedSection,
  namedBy,
  type Origin,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import { explained } from "../origin-of-explanation.ts";
import { named, phrase } from "../phrase.ts";
import { byName, byText } from "../../quantity/text-order.ts";

/** Ties, holdings and rights of the parties asked for; of the company’s own vendors where none are. */
export function registerSection(
  material: Material,
  partyIds: readonly string[] = vendorsOf(material),
): DraftedSection {
  const { inputs, nameOf } = material;
  const { basis, ties } = inputs;
  const { vendorId } = inputs.choices;
  const one = vendorId === null ? undefined : named(nameOf(vendorId));
  const own = named(`${inputs.portfolio.organisation.name}’s vendors`);
  const investors: Investors =
    one === undefined
      ? { none: phrase`None of ${own} has`, have: phrase`${own} have`, label: "our vendors have" }
      : { none: phrase`${one} has no`, have: phrase`${one} has`, label: `${one.name} has` };
  return sectionOf({ id: "register", title: "Register of ties and rights" }, [
    sentence(
      vendorCapitalSentence(
        vendorCapital(vendorId === null ? vendorsOf(material) : [vendorId], { ties }, basis),
        basis,
        investors,
      ),
    ),
    ...partyIds.flatMap((id) => partyBlocks(id, material)),
  ]);
}

/** Everybody who has a tie, a holding or a right on record, in the order of their names. */
export const partiesOnRecord = ({ inputs, nameOf }: Material): string[] =>
  [
    ...new Set([
      ...inputs.ties.map(({ providerId }) => providerId),
      ...inputs.ownerships.map(({ holderId }) => holderId),
      ...inputs.rights.map(({ providerId }) => providerId),
    ]),
  ].toSorted((a, b) => byName(nameOf(a), nameOf(b)) || byText(a, b));

/** Vendors the company has contracts with, each once. */
const vendorsOf = ({ inputs }: Material): string[] => [
  ...new Set(inputs.portfolio.contracts.map(({ vendorId }) => vendorId)),
];

function partyBlocks(id: string, { inputs, market, nameOf }: Material): Drafted<Block>[] {
  const ties = inputs.ties.filter(({ providerId }) => providerId === id);
  const held = inputs.ownerships.filter(({ holderId }) => holderId === id);
  const rights = inputs.rights.filter(({ providerId }) => providerId === id);
  if (ties.length + held.length + rights.length === 0)
    return [
      sentence(phrase`Of ${named(nameOf(id))} no tie, holding or right is on record.`, "note"),
    ];
  const pairs = pairRights(rights, market.parties, inputs.asOf);
  const rightsShown = {
    ...rightsTable(id, pairs, market.parties),
    title: `Rights, ${nameOf(id)}`,
  };
  return [
    ...(ties.length === 0 ? [] : [tiesBlock(id, ties, market.parties, inputs.basis)]),
    ...(held.length === 0
      ? []
      : [
          claimedTable(ownershipTable(id, held, market.parties), namedBy("pair"), (row) =>
            asRecorded(
              held.find((one) => one.id === row.id)?.claims.map(({ factId }) => factId) ?? [],
            ),
          ),
        ]),
    ...(rights.length === 0
      ? []
      : [
          claimedTable(
            rightsShown,
            namedBy("pair"),
            () => asRecorded([]),
            (row, column) =>
              spokenOfRights(
                pairs.find((pair) => pair.id === row.id),
                namedBy("pair")(row),
                column.id,
              ),
          ),
        ]),
  ];
}

/** Two parties may have many ties of one kind: the day tells them apart. */
const TIE_NAME = namedBy("what", "kind", "announced-on");

function tiesBlock(
  id: string,
  ties: readonly Tie[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Drafted<Block> {
  const byId = new Map(ties.map((tie) => [tie.id, tie]));
  return claimedTable(
    tiesTable(id, "out", ties, parties, basis),
    TIE_NAME,
    (row, column) => tieOrigin(byId.get(row.id), column.id),
    // A tie of which no amount is known has its evidence all the same.
    (row, column) => (column.id === "what" ? tieClaim(byId.get(row.id), TIE_NAME(row)) : undefined),
  );
}

/** That a tie is on record, with all it was read from. */
const tieClaim = (tie: Tie | undefined, label: string): ClaimDraft | undefined =>
  tie === undefined
    ? undefined
    : claimOfCount(`ties/${tie.id}`, `${label}: on record`, 1, tie.facts);

/** What a row of the rights says in numbers: of the pair, and of a kind of right with several entries. */
function spokenOfRights(
  pair: PairRights | undefined,
  label: string,
  column: string,
): ClaimDraft | undefined {
  if (column === "pair") return rightsClaim(pair, label);
  const cell = pair?.grid.cells.find(({ category }) => category === column);
  if (pair === undefined || cell === undefined || cell.entries < 2) return undefined;
  return claimOfCount(
    `rights/${pair.id}/${column}/entries`,
    `${label}: entries on ${RIGHT_CATEGORIES[cell.category].toLowerCase()}`,
    cell.entries,
    explained(pair.grid.explanation, "rights-grid").facts,
  );
}

/** How many of the six kinds of right are held, up to those that may be. */
const rightsClaim = (pair: PairRights | undefined, label: string): ClaimDraft | undefined =>
  pair === undefined
    ? undefined
    : {
        ...explained(pair.grid.explanation, "rights-grid"),
        id: `rights/${pair.id}`,
        label: `${label}: rights held, of six`,
        value: pair.grid.explanation.value,
        unit: pair.grid.explanation.unit,
      };

function tieOrigin(tie: Tie | undefined, column: string): Origin {
  if (tie === undefined) return asRecorded([]);
  const basis = BASES.find((one) => one === column);
  const amount: TieAmount | undefined =
    basis !== undefined
      ? amountOn(tie, basis)
      : statedAmount(column === "conditional" ? tie.conditionalUsd : tie.consumedUsd);
  return {
    ...asRecorded(amount?.facts ?? tie.facts),
    how: amount?.derived === true ? "announced less conditional" : "as stated",
  };
}
