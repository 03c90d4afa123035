import type { FactNote } from "../fact/fact-note.ts";
import { knownAtEndOf } from "../view/view.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { Portfolio, PortfolioWorkload } from "../portfolio/portfolio.ts";
import { portfolioAt, type WorkloadIdentity } from "../portfolio/read-portfolio.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import { spendWith, type Stack } from "./stack.ts";
import type { StackRegister, StackVendor } from "./stack-register.ts";
import { TERMS } from "./stack-terms.ts";
import { typedFacts, type TypedFacts } from "./typed-facts.ts";
import {
  acceptedAt,
  type Division,
  isAnother,
  labOf,
  labsAt,
  listingAt,
  modelName,
} from "./vendor-models.ts";

const MONTHS = 12;

/** A stack as a position: what was typed, and all else not known. */
export type StackPosition = {
  readonly portfolio: Portfolio;
  /** What was typed, as facts to open. */
  readonly notes: readonly FactNote[];
  /** Vendors whose spend may be divided between labs in more than one way. */
  readonly open: ReadonlyMap<string, readonly Division[]>;
};

/**
 * The company's position as its stack says it, in the reading order of the register.
 *
 * What was typed becomes facts and is read as any company's facts are; what was
 * not typed is not a fact, and widens what is computed. Where several models of
 * one lab are used at a vendor, each may have any part of the lab's money.
 * What nobody publishes of a provider and a lab stays unknown: no company's own
 * assumption stands in for it.
 */
export function stackToPortfolio(
  stack: Stack,
  register: StackRegister,
  market: Market,
): StackPosition {
  const typed = typedFacts(register.day);
  const vendors = register.vendors.filter(({ id }) => stack.vendors.includes(id));
  const works = vendors.flatMap((vendor) => worksWith(vendor, stack, register, market, typed));
  for (const vendor of vendors) sayContract(vendor, stack, register, typed);
  const portfolio = portfolioAt(
    {
      organisation: { id: "my-stack", name: "Your stack", isDemo: false, note: null },
      contracts: vendors.map(({ id, name }) => ({
        id,
        name,
        vendorId: id,
        vendorName: name,
      })),
      workloads: works,
      labLinks: [],
    },
    typed.bySubject(),
    { validOn: register.day, knownAt: knownAtEndOf(null) },
  );
  const shared = new Map(works.map(({ id, isOneOfSeveral }) => [id, isOneOfSeveral]));
  return {
    notes: typed.notes(),
    open: new Map(
      vendors.flatMap(({ id }): [string, readonly Division[]][] => {
        const labs = labsAt(stack, id, register);
        return labs.kind === "open" ? [[id, labs.extremes]] : [];
      }),
    ),
    portfolio: {
      ...portfolio,
      contracts: portfolio.contracts.map((contract) => ({
        ...contract,
        workloads: contract.workloads.map((work) =>
          shared.get(work.id) === true ? anyPartOf(work) : work,
        ),
      })),
      withoutSpend: vendors
        .filter(({ id }) => spendWith(stack, id) === undefined)
        .map(({ name }) => name),
    },
  };
}

type Work = WorkloadIdentity & { readonly isOneOfSeveral: boolean };

function sayContract(
  { id, name }: StackVendor,
  stack: Stack,
  register: StackRegister,
  { say }: TypedFacts,
): void {
  const subject = `contract/${id}`;
  const spend = spendWith(stack, id);
  if (spend !== undefined) say(subject, name, "contract.spend-usd-per-year", spend * MONTHS);
  if (stack.euCustomer !== null)
    say(subject, "the company", "contract.eu-customer", stack.euCustomer);
  for (const { term, value } of stack.terms.filter(({ vendor }) => vendor === id))
    if (term === "providerPicks") say(subject, name, TERMS[term].property, exact(value));
    else if (term !== "rebuildDays") say(subject, name, TERMS[term].property, value);
  const labs = labsAt(stack, id, register);
  if (labs.kind === "known")
    // What the vendor's own models serve stays with it.
    say(
      subject,
      name,
      "contract.router-mix",
      Object.fromEntries([...labs.shares].filter(([lab]) => lab !== id)),
    );
}

/** Work at a vendor: one piece a model where it is known which labs the money is for, else one in all. */
function worksWith(
  { id: vendor, name }: StackVendor,
  stack: Stack,
  register: StackRegister,
  market: Market,
  { say }: TypedFacts,
): Work[] {
  const spend = spendWith(stack, vendor);
  const rebuild = stack.terms.find((one) => one.vendor === vendor && one.term === "rebuildDays");
  const accepted = acceptedAt(stack, vendor, register, market);
  const work = (part: string, label: string, usd: number | undefined, of: number): Work => {
    const id = `${vendor}/${part}`;
    const subject = `workload/${id}`;
    if (usd !== undefined) say(subject, label, "workload.spend-usd-per-month", usd);
    if (rebuild !== undefined)
      say(subject, label, TERMS.rebuildDays.property, exact(rebuild.value));
    if (accepted !== null) say(subject, label, "workload.acceptable-models", accepted);
    return { id, name: label, contractId: vendor, isOneOfSeveral: of > 1 };
  };
  const labs = labsAt(stack, vendor, register);
  if (labs.kind !== "known") return [work("all", `work with ${name}`, spend, 1)];
  return [...labs.shares]
    .filter(([, share]) => share > 0)
    .flatMap(([lab, share]) => {
      const usd = spend === undefined ? undefined : spend * share;
      const models = stack.models
        .filter((one) => one.vendor === vendor)
        .map(({ model }) => model)
        .filter((model) => labOf(model, register) === lab)
        .toSorted();
      if (models.length === 0) return [work(lab, `work with ${name}`, usd, 1)];
      return models.map((model) => {
        const label = `${modelName(model, register)} at ${name}`;
        const one = work(model, label, usd, models.length);
        const listing = isAnother(model) ? undefined : listingAt(vendor, model, market);
        if (listing !== undefined)
          say(`workload/${one.id}`, label, "workload.current-offerings", [
            { offering: listing.id, share: 1 },
          ]);
        return one;
      });
    });
}

/** One of several models whose money nobody has divided: nothing of it, up to all. */
const anyPartOf = (work: PortfolioWorkload): PortfolioWorkload => ({
  ...work,
  spendUsdPerMonth: {
    ...work.spendUsdPerMonth,
    value: bounds(0, work.spendUsdPerMonth.value.high),
    missing: `What part of the spend is for ${work.name}?`,
  },
});
