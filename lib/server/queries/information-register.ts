import "server-only";
import { cellKey } from "../../domain/curation/grid-edits.ts";
import type { Facts } from "../../domain/fact/reading.ts";
import { registerExport, type RegisterExport } from "../../domain/register/register-export.ts";
import type { Filing, RegisterInputs } from "../../domain/register/register-inputs.ts";
import { type RegisterSet, registerRows } from "../../domain/register/register-rows.ts";
import type { RegisterRows } from "../../domain/register/register-row.ts";
import { PROPERTIES } from "../../domain/fact/property.ts";
import { withPartiesRead } from "../../domain/ties/standing.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { registerNotes } from "../../format/register-notes.ts";
import { db } from "../db.ts";
import { offeringsOfModels, offeringsWithIds } from "./catalog.ts";
import { factsAbout } from "./facts.ts";
import { getRelease } from "./release.ts";
import { getStanding } from "./standing.ts";
import { listOwnerships, listTies } from "./ties.ts";

/** The company's register of information on a day, with what every file of it says of itself. */
export type InformationRegister = {
  readonly organisation: { readonly name: string; readonly isDemo: boolean };
  readonly rows: RegisterRows;
  readonly exportOf: (set: RegisterSet) => RegisterExport;
  readonly notesOf: (register: RegisterExport) => readonly string[];
};

/** The register of information as it can be filled for the view; undefined where no company has contracts. */
export async function getInformationRegister(
  view: View,
  filing: Filing,
): Promise<InformationRegister | undefined> {
  const [organisation, release] = await Promise.all([organisationOfContracts(), getRelease(view)]);
  if (organisation === null) return undefined;
  const rows = registerRows(await inputsOf(organisation, view, filing));
  const { name, demo } = organisation;
  const days = { asOf: view.asOf, known: knownDay(view, release.lastReviewed) };
  return {
    organisation: { name, isDemo: demo },
    rows,
    exportOf: (set) => registerExport(rows, set, filing, days),
    notesOf: (register) =>
      registerNotes(register, {
        view,
        organisation: { name, isDemo: demo },
        dataVersion: release.dataVersion,
        methodVersion: release.methodVersion,
      }),
  };
}

/** The last day on which something was learned; that of the view where nothing was. */
const knownDay = ({ asKnown, asOf }: View, lastReviewed: string): string =>
  asKnown ?? (/^\d{4}-\d{2}-\d{2}$/.test(lastReviewed) ? lastReviewed : asOf);

const organisationOfContracts = () =>
  db().organisation.findFirst({
    where: { contracts: { some: {} } },
    orderBy: { demo: "asc" },
    include: {
      contracts: { orderBy: { position: "asc" } },
      workloads: { orderBy: { position: "asc" } },
    },
  });

type Organisation = NonNullable<Awaited<ReturnType<typeof organisationOfContracts>>>;

async function inputsOf(
  { contracts, workloads }: Organisation,
  view: View,
  filing: Filing,
): Promise<RegisterInputs> {
  const [standing, ofContracts, ofWorkloads, ofParties, ownerships, ties, waiting] =
    await Promise.all([
      getStanding(view),
      factsAbout("contract"),
      factsAbout("workload"),
      factsAbout("party"),
      listOwnerships(view),
      listTies(view),
      waitingCells(),
    ]);
  const { parties, readsAs, idsOf, has } = standing;
  const facts = new Map<string, Facts>([
    ...[...ofContracts].map(([subject, own]): [string, Facts] => [
      subject,
      own.map((fact) => withPartiesRead(fact, readsAs)),
    ]),
    ...ofWorkloads,
    // What was said of a duplicate is said of the party it reads as.
    ...[...parties.keys()].map((id): [string, Facts] => [
      `party/${id}`,
      idsOf(id).flatMap((one) => ofParties.get(`party/${one}`) ?? []),
    ]),
  ]);
  return {
    clocks: clocksOf(view),
    contracts: contracts
      .filter(({ id }) => has(`contract/${id}`))
      .map(({ id, name, vendorId }) => ({
        id,
        name,
        vendorId: readsAs(vendorId),
        vendorName: parties.get(readsAs(vendorId))?.name ?? vendorId,
      })),
    workloads: workloads
      .filter(({ id }) => has(`workload/${id}`))
      .map(({ id, name, contractId }) => ({ id, name, contractId })),
    facts,
    isUnderReview: (cell) => waiting.has(cellKey(cell)),
    readsAs,
    parties,
    ownerships,
    ties,
    market: { ...(await marketOf(ofWorkloads, view)), parties, egress: new Map() },
    filing,
  };
}

/** What the work runs on, and everybody who sells the same models. */
async function marketOf(ofWorkloads: ReadonlyMap<string, Facts>, view: View) {
  const schema = PROPERTIES["workload.current-offerings"].schema;
  const running = [...ofWorkloads.values()].flat().flatMap(({ property, value }) => {
    const parsed = schema.safeParse(property === "workload.current-offerings" ? value : null);
    return parsed.success ? parsed.data.map(({ offering }) => offering) : [];
  });
  const [current, sellers] = await Promise.all([
    offeringsWithIds([...new Set(running)], view),
    db().seller.findMany({ select: { id: true, kind: true } }),
  ]);
  const offerings = await offeringsOfModels(
    [...new Set(current.map(({ model }) => model.id))],
    view,
  );
  const sellersOf = (...kinds: readonly string[]) =>
    sellers.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return {
    day: view.asOf,
    offerings,
    resellerIds: sellersOf("router", "trial"),
    platformIds: sellersOf("platform"),
  };
}

/** Properties of subjects that somebody asked to change, and nobody has decided on. */
async function waitingCells(): Promise<ReadonlySet<string>> {
  const changes = await db().proposalChange.findMany({
    where: { kind: "fact", proposal: { state: { in: ["open", "asked"] } } },
    select: { target: true, property: true },
  });
  return new Set(
    changes.map(({ target, property }) => cellKey({ subject: target, property: property ?? "" })),
  );
}
