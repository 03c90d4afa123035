import "server-only";
import { listingNote } from "../../domain/catalog/listing-note.ts";
import type { Fact } from "../../domain/fact/fact.ts";
import type { FactNotes } from "../../domain/fact/fact-note.ts";
import { parseSubject } from "../../domain/fact/subject.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { INTEREST_TOPICS } from "../../domain/ties/interest-topics.ts";
import { RIGHT_CATEGORIES, TERMS_TOPICS, TIE_KINDS } from "../../domain/ties/tie-words.ts";
import type { View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { listedWithIds } from "./catalog.ts";
import { factsWithIds } from "./facts.ts";
import { listSources } from "./sources.ts";
import { getStanding } from "./standing.ts";

const LISTING = "offering/";

/**
 * Facts by id, each with its subject in words and its sources; listings of the
 * catalog, as `offering/<id>`, read as facts that say so. Unknown ids are left out.
 */
export async function factNotes(ids: readonly string[], view: View): Promise<FactNotes> {
  const all = [...new Set(ids)];
  const [facts, listings] = await Promise.all([
    factsWithIds(all.filter((id) => !id.startsWith(LISTING))).then((found) => notesOn(found, view)),
    listingNotes(
      all.filter((id) => id.startsWith(LISTING)).map((id) => id.slice(LISTING.length)),
      view,
    ),
  ]);
  return new Map([...facts, ...listings]);
}

async function listingNotes(offeringIds: readonly string[], view: View): Promise<FactNotes> {
  if (offeringIds.length === 0) return new Map();
  const [offerings, sources] = await Promise.all([
    listedWithIds(offeringIds, view),
    listSources(view),
  ]);
  return new Map(
    offerings.map(({ id, model, seller, sellerModelId, sourceId, observedAt }) => {
      const note = listingNote(
        {
          offeringId: id,
          model: model.name,
          seller: seller.name,
          soldAs: sellerModelId,
          sourceId,
          observedAt,
        },
        sources.find((source) => source.id === sourceId),
      );
      return [note.fact.id, note];
    }),
  );
}

/** The same for facts already read. */
export async function notesOn(facts: readonly Fact[], view: View): Promise<FactNotes> {
  const [sources, about] = await Promise.all([
    listSources(view).then((list) => new Map(list.map((source) => [source.id, source]))),
    subjectsInWords([...new Set(facts.map(({ subject }) => subject))], view),
  ]);
  return new Map(
    facts.map((fact) => [
      fact.id,
      {
        fact,
        about: about.get(fact.subject) ?? fact.subject,
        sources: fact.citations.flatMap(({ sourceId }) => sources.get(sourceId) ?? []),
      },
    ]),
  );
}

/** Subjects by id, as a reader of the view knows them: "Amazon (AWS) – OpenAI, equity investment". */
export async function subjectsInWords(
  subjects: readonly string[],
  view: View,
): Promise<Map<string, string>> {
  const slugs = (kind: string) => ({
    id: {
      in: subjects.filter((id) => id.startsWith(`${kind}/`)).map((id) => id.slice(kind.length + 1)),
    },
  });
  const [
    { parties, readsAs },
    ties,
    stakes,
    rights,
    distribution,
    routers,
    investors,
    contracts,
    workloads,
    links,
    sheets,
    interests,
  ] = await Promise.all([
    getStanding(view),
    db().tie.findMany({ where: slugs("tie") }),
    db().stake.findMany({ where: slugs("stake") }),
    db().rightCell.findMany({ where: slugs("right") }),
    db().distribution.findMany({ where: slugs("distribution") }),
    db().router.findMany({ where: slugs("router") }),
    db().commonInvestor.findMany({ where: slugs("common-investor") }),
    db().contract.findMany({ where: slugs("contract") }),
    db().workload.findMany({ where: slugs("workload") }),
    db().labLink.findMany({ where: slugs("lab-link") }),
    db().termsSheet.findMany({ where: slugs("terms") }),
    db().interestSheet.findMany({ where: slugs("interest") }),
  ]);
  const name = (id: string) => parties.get(readsAs(id))?.name ?? id;
  const words = new Map<string, string>();
  for (const tie of ties)
    words.set(
      `tie/${tie.id}`,
      `${name(tie.providerId)} – ${name(tie.counterpartyId)}, ${TIE_KINDS[memberOf(keysOf(TIE_KINDS), tie.kind)].toLowerCase()}`,
    );
  for (const stake of stakes)
    words.set(`stake/${stake.id}`, `${name(stake.holderId)} in ${name(stake.targetId)}`);
  for (const right of rights)
    words.set(
      `right/${right.id}`,
      `${name(right.providerId)} – ${name(right.labId)}, ${RIGHT_CATEGORIES[memberOf(keysOf(RIGHT_CATEGORIES), right.category)].toLowerCase()}`,
    );
  for (const row of distribution)
    words.set(`distribution/${row.id}`, `${row.service} sells ${name(row.labId)}`);
  for (const router of routers) words.set(`router/${router.id}`, router.name);
  for (const investor of investors) words.set(`common-investor/${investor.id}`, investor.name);
  for (const contract of contracts) words.set(`contract/${contract.id}`, contract.name);
  for (const workload of workloads) words.set(`workload/${workload.id}`, workload.name);
  for (const link of links)
    words.set(`lab-link/${link.id}`, `Assumed of ${name(link.providerId)} and ${name(link.labId)}`);
  for (const { id, topic, partyId } of sheets) {
    const title = TERMS_TOPICS[memberOf(keysOf(TERMS_TOPICS), topic)];
    words.set(`terms/${id}`, partyId === null ? lawName(id) : `${title} of ${name(partyId)}`);
  }
  for (const { id, topic } of interests)
    words.set(`interest/${id}`, INTEREST_TOPICS[memberOf(keysOf(INTEREST_TOPICS), topic)]);
  for (const subject of subjects) {
    const parsed = parseSubject(subject);
    if (parsed?.kind === "party") words.set(subject, name(parsed.slug));
  }
  return words;
}

/** A rule of law has no party: its own name, e.g. `eu-data-act`, is what it is called. */
const lawName = (id: string): string =>
  id
    .split("-")
    .map((word) => (word === "eu" ? "EU" : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(" ");
