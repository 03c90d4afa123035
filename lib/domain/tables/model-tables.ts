import { type OfferingMark, offeringMarks, type SeenOffering } from "../catalog/offering-marks.ts";
import type { OwnerGroup } from "../catalog/owner-groups.ts";
import { modelPath } from "../catalog/model-path.ts";
import { isRetiredOn } from "../catalog/offering.ts";
import { offeringSheet } from "../catalog/offering-sheet.ts";
import { priceFor } from "../catalog/price-sheet.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Row, Table } from "../table/table.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";
import {
  agreementCell,
  type CatalogFlags,
  priceCell,
  scopeCell,
  standingCell,
} from "./models-table.ts";
import { pageCell } from "./page-cell.ts";
import { countryCell, partyPath } from "./party-cells.ts";

type Named = { readonly id: string; readonly name: string };
type Parties = ReadonlyMap<string, Party>;

/** Who serves one model at which price, the sellers of one owner side by side. */
export function modelOfferingsTable(
  model: Named,
  groups: readonly OwnerGroup<SeenOffering>[],
  retired: readonly SeenOffering[],
  parties: Parties,
  flags: CatalogFlags,
  day: PlainDate,
): Table {
  const all = [...groups.flatMap((group) => group.offerings), ...retired];
  const row = (offering: SeenOffering, owner: Cell): Row => {
    const sheet = offeringSheet(offering, day);
    return {
      id: offering.id,
      cells: {
        owner,
        seller: { value: offering.seller.name, ...toTellApart(offering, all) },
        country: countryCell(offering.seller.operatorId, parties),
        scope: scopeCell(offering),
        input: priceCell(sheet, "input"),
        "cache-read": priceCell(sheet, "cache-read"),
        output: priceCell(sheet, "output"),
        batch: priceCell(offeringSheet(offering, day, "batch"), "input"),
        says: agreementCell(sheet),
        page: pageCell((priceFor(sheet, "input", 1) ?? priceFor(sheet, "output", 1))?.from),
        standing: standingCell(offeringMarks(offering, sheet, flags.get(offering.id))),
        "seller-model-id": { value: offering.sellerModelId },
      },
    };
  };
  return {
    id: `model-${model.id}`,
    title: `Who serves ${model.name}`,
    note: `Standard tier, prompts of ordinary length, US dollars per million tokens on ${day}. The owner is the company at the top of parents and majority holders. A price that is missing is not known.`,
    columns: [
      { id: "owner", label: "Owner", unit: null },
      { id: "seller", label: "Sold by", unit: null },
      { id: "country", label: "Operator’s country", unit: null },
      { id: "scope", label: "Served in", unit: null },
      { id: "input", label: "Input", unit: "usd-per-mtok" },
      { id: "cache-read", label: "Cache read", unit: "usd-per-mtok" },
      { id: "output", label: "Output", unit: "usd-per-mtok" },
      { id: "batch", label: "Batch input", unit: "usd-per-mtok" },
      { id: "says", label: "Who says so", unit: null },
      { id: "page", label: "Page it names", unit: null },
      { id: "standing", label: "Standing", unit: null },
      { id: "seller-model-id", label: "Seller’s name for it", unit: null, exportOnly: true },
    ],
    rows: [
      ...groups.flatMap((group) =>
        group.offerings.map((offering) => row(offering, ownerCell(group, parties))),
      ),
      ...retired.map((offering) => row(offering, { value: "retired", note: "not counted" })),
    ],
  };
}

/** The seller's own name for it, where it sells the model twice in one place. */
const toTellApart = (
  { id, seller, scope, scopeName, sellerModelId }: SeenOffering,
  all: readonly SeenOffering[],
): { readonly note?: string } =>
  all.some(
    (other) =>
      other.id !== id &&
      other.seller.id === seller.id &&
      other.scope === scope &&
      other.scopeName === scopeName,
  )
    ? { note: sellerModelId }
    : {};

function ownerCell({ owner, name, independent }: OwnerGroup, parties: Parties): Cell {
  const party = parties.get(owner);
  const note = independent
    ? party === undefined
      ? { note: "operator not in the register" }
      : {}
    : { note: "router or trial" };
  return { value: name, ...(party === undefined ? {} : { href: partyPath(party) }), ...note };
}

/** For every independent owner that serves a model: what it holds in the others, and who is left if it stops. */
export function standInsTable(
  model: Named,
  groups: readonly OwnerGroup[],
  ownerships: readonly Ownership[],
  parties: Parties,
): Table {
  return {
    id: `model-stand-ins-${model.id}`,
    title: `Who stands in for whom at ${model.name}`,
    note: "Same model, another owner. A router is no stand-in of its own: it may pass the request to the very one that failed. A trial endpoint is none either. A share in another supplier does not make two of them one, but neither are they strangers.",
    columns: [
      { id: "owner", label: "If this owner stops", unit: null },
      { id: "left", label: "Independent owners left", unit: "count" },
      { id: "who", label: "Who they are", unit: null },
      { id: "holds", label: "Shares between them", unit: null },
    ],
    rows: groups
      .filter(({ independent }) => independent)
      .map((group) => {
        const left = groups.filter(
          ({ owner, independent }) => independent && owner !== group.owner,
        );
        const shares = sharesBetween(group.owner, groups, ownerships, parties);
        return {
          id: group.owner,
          cells: {
            owner: ownerCell(group, parties),
            left: { value: left.length },
            who:
              left.length === 0
                ? { value: null, note: "nobody", none: true }
                : { value: left.map(({ name }) => name).join(", ") },
            holds:
              shares.length === 0
                ? { value: null, note: "none on record", none: true }
                : { value: shares.join("; ") },
          },
        };
      }),
  };
}

function sharesBetween(
  owner: string,
  groups: readonly OwnerGroup[],
  ownerships: readonly Ownership[],
  parties: Parties,
): string[] {
  const others = new Set(groups.map((group) => group.owner).filter((other) => other !== owner));
  const name = (id: string) => parties.get(id)?.name ?? id;
  return ownerships.flatMap(({ holderId, targetId }) => {
    if (holderId === owner && others.has(targetId)) return [`holds a share in ${name(targetId)}`];
    if (targetId === owner && others.has(holderId))
      return [`${name(holderId)} holds a share in it`];
    return [];
  });
}

const LIFE: readonly OfferingMark[] = ["retired", "retiring", "deprecated", "preview"];

/**
 * What each seller says of a model’s life with it. Sellers that say nothing are left out, and counted.
 *
 * @param successors the models that sellers' names for what replaces it stand for, by offering
 */
export function lifecycleTable(
  model: Named,
  offerings: readonly SeenOffering[],
  successors: ReadonlyMap<string, string>,
  day: PlainDate,
): Table {
  const said = offerings.filter(
    ({ lifecycle, retiresOn, announcedOn, deprecatedOn, replacedBy }) =>
      (lifecycle !== null && lifecycle !== "active") ||
      [retiresOn, announcedOn, deprecatedOn, replacedBy].some((one) => (one ?? null) !== null),
  );
  const date = (value: PlainDate | null | undefined): Cell =>
    (value ?? null) === null ? { value: null, note: "not stated" } : { value: value ?? null };
  return {
    id: `model-lifecycle-${model.id}`,
    title: `How long ${model.name} can be had`,
    note: `${said.length} of ${offerings.length} offerings say something of their end; the others do not say that there is none.`,
    columns: [
      { id: "seller", label: "Sold by", unit: null },
      { id: "scope", label: "Served in", unit: null },
      { id: "standing", label: `On ${day}`, unit: null },
      { id: "announced", label: "Announced", unit: null },
      { id: "deprecated", label: "Deprecated from", unit: null },
      { id: "retires", label: "Ends on", unit: null },
      { id: "replaced-by", label: "Replaced by", unit: null },
    ],
    rows: said.map((offering) => {
      const { marks } = offeringMarks(offering, offeringSheet(offering, day));
      const life = marks.filter((mark) => LIFE.includes(mark));
      return {
        id: offering.id,
        cells: {
          seller: { value: offering.seller.name },
          scope: scopeCell(offering),
          standing: { value: life.length === 0 ? "on offer" : life.join(", ") },
          announced: date(offering.announcedOn),
          deprecated: date(offering.deprecatedOn),
          retires: date(offering.retiresOn),
          "replaced-by": successorCell(offering, successors.get(offering.id)),
        },
      };
    }),
  };
}

const successorCell = ({ replacedBy = null }: SeenOffering, modelId: string | undefined): Cell =>
  replacedBy === null
    ? { value: null, note: "not stated" }
    : { value: replacedBy, ...(modelId === undefined ? {} : { href: modelPath(modelId) }) };

/** Offerings of a model that can no longer be used on a day. */
export const retiredOfferings = <T extends SeenOffering>(
  offerings: readonly T[],
  day: PlainDate,
): T[] => offerings.filter((offering) => isRetiredOn(offering, day));
