import "server-only";
import type { Change } from "../../domain/curation/change.ts";
import { type Mention, namedInIdentity, namedInValue } from "../../domain/fact/mention.ts";
import { db } from "../db.ts";
import { Failure, type Fault } from "../failure.ts";
import { KNOWN_NOW, modelsKeptAt } from "../queries/known-imports.ts";

type Place = (Mention | { readonly named: "source" | "subject" | "fact"; readonly id: string }) & {
  readonly at: string;
};

/** How each is said when it is not there. */
const LOST = {
  party: "the register has no party",
  tie: "the register has no tie",
  contract: "there is no contract",
  organisation: "there is no organisation",
  model: "the catalog has no model",
  offering: "the catalog has no offering",
  seller: "the catalog has no seller",
  source: "there is no source",
  subject: "the register has no subject",
  fact: "there is no fact",
} as const;

/**
 * Holds changes against what is stored: everything they name is there, or made
 * by the same proposal, and nothing is made twice.
 *
 * @param today a claim that was read, or a source opened, later than this cannot have been
 * @throws Failure that names every place at fault
 */
export async function checkChanges(changes: readonly Change[], today: string): Promise<void> {
  const made = new Set(
    changes.flatMap((change) => (change.kind === "fact" ? [] : [change.target])),
  );
  const places = changes.flatMap((change, i) => placesOf(change, `changes.${i}`));
  const there = await stored(places);
  const faults: Fault[] = places
    .filter(({ named, id }) => !there.has(`${named} ${id}`) && !made.has(nameOf(named, id)))
    .map(({ named, id, at }) => ({ at, reason: `${LOST[named]} "${id}"` }));

  const seen = new Set<string>();
  const makes = await existing(changes);
  changes.forEach((change, i) => {
    const at = `changes.${i}`;
    const key =
      change.kind === "fact"
        ? change.base === null
          ? null
          : `base ${change.base}`
        : change.target;
    if (key !== null && seen.has(key))
      faults.push({ at, reason: "changes the same thing as another change of this proposal" });
    if (key !== null) seen.add(key);
    if (change.kind === "subject" && makes.has(change.target))
      faults.push({ at: `${at}.target`, reason: `"${change.target}" is in the register already` });
    if (change.kind === "source" && change.base === null && makes.has(change.target))
      faults.push({ at: `${at}.target`, reason: `"${change.target}" is a source already` });
    faults.push(...daysAhead(change, at, today));
  });
  faults.push(...(await unreasonedRanks(changes)));
  refuseFaults(faults);
}

/** @throws Failure that names every place at fault, if there is any */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const first = faults.slice(0, 5).map(({ at, reason }) => `${at}: ${reason}`);
  const rest = faults.length > 5 ? `; and ${faults.length - 5} more` : "";
  throw new Failure("invalid", `Nothing was changed. ${first.join("; ")}${rest}.`, { faults });
}

function daysAhead(change: Change, at: string, today: string): Fault[] {
  if (change.kind === "source")
    return change.source.accessed > today
      ? [{ at: `${at}.source.accessed`, reason: `${change.source.accessed} lies ahead` }]
      : [];
  if (change.kind === "subject" || change.claim === null) return [];
  return change.claim.citations.flatMap(({ retrieved }, c) =>
    retrieved !== null && retrieved > today
      ? [{ at: `${at}.claim.citations.${c}.retrieved`, reason: `${retrieved} lies ahead` }]
      : [],
  );
}

/**
 * One claim is preferred over others, or set behind them, for a reason that is
 * said. A claim that takes the place of a ranked one, or follows on it, inherits its rank.
 */
async function unreasonedRanks(changes: readonly Change[]): Promise<Fault[]> {
  const facts = changes.flatMap((change, i) =>
    change.kind === "fact" ? [{ ...change, at: `changes.${i}.claim.note` }] : [],
  );
  const bases = await db().fact.findMany({
    where: { id: { in: facts.flatMap(({ base }) => base ?? []) }, rank: { not: "normal" } },
    select: { subjectId: true, property: true, rank: true },
  });
  const had = new Set(
    bases.map(({ subjectId, property, rank }) => `${subjectId} ${property} ${rank}`),
  );
  return facts
    .filter(
      ({ target, property, claim }) =>
        claim !== null &&
        claim.note === null &&
        claim.rank !== "normal" &&
        !had.has(`${target} ${property} ${claim.rank}`),
    )
    .map(({ at }) => ({ at, reason: "say why this claim is preferred or deprecated" }));
}

function placesOf(change: Change, at: string): Place[] {
  if (change.kind === "source")
    return change.base === null
      ? []
      : [{ named: "source", id: change.source.id, at: `${at}.target` }];
  if (change.kind === "subject")
    return typeof change.identity === "object" && change.identity !== null
      ? namedInIdentity(change.identity).map((mention) => ({
          ...mention,
          at: `${at}.identity.${mention.path.join(".")}`,
        }))
      : [];
  const { claim, target, base } = change;
  return [
    { named: "subject", id: target, at: `${at}.target` },
    ...(base === null ? [] : [{ named: "fact" as const, id: base, at: `${at}.base` }]),
    ...(claim === null ? [] : namedInValue(claim)).map((mention) => ({
      ...mention,
      at: `${at}.claim.value.${mention.path.join(".")}`,
    })),
    ...(claim?.citations ?? []).map(({ source }, c) => ({
      named: "source" as const,
      id: source,
      at: `${at}.claim.citations.${c}.source`,
    })),
  ];
}

/** What a change that makes such a thing is called. */
const nameOf = (named: Place["named"], id: string): string =>
  named === "subject" ? id : `${named}/${id}`;

/** Those of the things named that the database has, as "kind id". */
async function stored(places: readonly Place[]): Promise<ReadonlySet<string>> {
  const idsOf = (named: Place["named"]) => [
    ...new Set(places.filter((place) => place.named === named).map(({ id }) => id)),
  ];
  const find = async (
    named: Place["named"],
    read: (where: { id: { in: string[] } }) => Promise<{ id: string }[]>,
  ) => {
    const ids = idsOf(named);
    const rows = ids.length === 0 ? [] : await read({ id: { in: ids } });
    return rows.map(({ id }) => `${named} ${id}`);
  };
  const select = { id: true } as const;
  return new Set([
    ...(await find("party", (where) => db().party.findMany({ where, select }))),
    ...(await find("tie", (where) => db().tie.findMany({ where, select }))),
    ...(await find("contract", (where) => db().contract.findMany({ where, select }))),
    ...(await find("organisation", (where) => db().organisation.findMany({ where, select }))),
    ...(await find("model", (where) =>
      db().model.findMany({ where: { AND: [where, modelsKeptAt(KNOWN_NOW)] }, select }),
    )),
    ...(await find("offering", (where) =>
      db().offering.findMany({ where: { ...where, withdrawnAt: null }, select }),
    )),
    ...(await find("seller", (where) => db().seller.findMany({ where, select }))),
    ...(await find("source", (where) => db().source.findMany({ where, select }))),
    ...(await find("subject", (where) => db().subject.findMany({ where, select }))),
    ...(await find("fact", (where) => db().fact.findMany({ where, select }))),
  ]);
}

/** Targets of changes that make something, of which there is one already. */
async function existing(changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const select = { id: true } as const;
  const targets = (kind: Change["kind"]) =>
    changes.flatMap((change) => (change.kind === kind ? [change.target] : []));
  const [subjects, sources] = [targets("subject"), targets("source")];
  const rows = await db().subject.findMany({ where: { id: { in: subjects } }, select });
  const known = await db().source.findMany({
    where: { id: { in: sources.map((target) => target.slice("source/".length)) } },
    select,
  });
  return new Set([...rows.map(({ id }) => id), ...known.map(({ id }) => `source/${id}`)]);
}
