import { z } from "zod";
import { keysOf } from "../quantity/closed-set.ts";
import {
  MOST_MONTHS_COMMITTED,
  PART,
  SPEND,
  type TermId,
  TERMS,
  type TypedField,
} from "./stack-terms.ts";
import { whyNot } from "./typed-answer.ts";

/** A first look takes no more: every tick list counts as one answer, every amount as one. */
export const MOST_ANSWERS = 12;
const MOST_TICKS = 200;

const id = z.string().regex(/^[a-z0-9][a-z0-9.:_-]{0,99}$/, "names something in no form we know");
const TERM_IDS: readonly TermId[] = keysOf(TERMS);

/** What a person has typed and ticked of a stack; all that is not in it is not known. */
const Answers = z.strictObject({
  vendors: z.array(id).max(MOST_TICKS),
  /** Models in use, each with the vendor it is used at. */
  models: z.array(z.strictObject({ vendor: id, model: id })).max(MOST_TICKS),
  /** Several lines of one vendor add up. */
  spend: z.array(z.strictObject({ vendor: id, usdPerMonth: z.number() })),
  /** What part of a vendor's spend is for the models of a lab. */
  parts: z.array(z.strictObject({ vendor: id, lab: id, share: z.number() })),
  terms: z.array(z.strictObject({ vendor: id, term: z.enum(TERM_IDS), value: z.number() })),
  euCustomer: z.boolean().nullable(),
});
export type Stack = Readonly<z.infer<typeof Answers>>;

export const NO_STACK: Stack = {
  vendors: [],
  models: [],
  spend: [],
  parts: [],
  terms: [],
  euCustomer: null,
};

/** How many of the answers are given: each list of ticks is one, each amount is one. */
export const answersIn = ({ vendors, models, spend, parts, terms, euCustomer }: Stack): number =>
  Number(vendors.length > 0) +
  Number(models.length > 0) +
  spend.length +
  parts.length +
  terms.length +
  Number(euCustomer !== null);

/** All that is spent with a vendor in a month; undefined where nobody has said. */
export function spendWith({ spend }: Stack, vendorId: string): number | undefined {
  const own = spend.filter(({ vendor }) => vendor === vendorId);
  return own.length === 0 ? undefined : own.reduce((sum, { usdPerMonth }) => sum + usdPerMonth, 0);
}

/** Parts typed in per cent may seem to sum to a little more than one. */
const ROUNDING = 1e-9;

/** What is wrong with answers that have the right form, each as a sentence with its field and value. */
function faultsOf(stack: Stack, nameOf: (id: string) => string): string[] {
  const { vendors, models, spend, parts, terms } = stack;
  const of = (field: TypedField, whose: string, value: number): string[] => {
    const reason = whyNot(value, field);
    return reason === undefined ? [] : [`${field.label} ${whose} is ${value}; ${reason}.`];
  };
  const unticked = [...models, ...spend, ...parts, ...terms].find(
    ({ vendor }) => !vendors.includes(vendor),
  );
  const twice = firstTwice([
    ...vendors,
    ...models.map(({ vendor, model }) => `${nameOf(model)} at ${nameOf(vendor)}`),
    ...parts.map(({ vendor, lab }) => `the part of ${nameOf(lab)} at ${nameOf(vendor)}`),
    ...terms.map(({ vendor, term }) => `${TERMS[term].label} of ${nameOf(vendor)}`),
  ]);
  return [
    ...(answersIn(stack) > MOST_ANSWERS
      ? [
          `${MOST_ANSWERS} of ${MOST_ANSWERS} answers are given, and this would be one more: clear another first.`,
        ]
      : []),
    ...(unticked === undefined
      ? []
      : [`Something is said of ${nameOf(unticked.vendor)}, which is not ticked.`]),
    ...(twice === undefined ? [] : [`${twice} is said twice.`]),
    ...spend.flatMap(({ vendor, usdPerMonth }) => of(SPEND, `with ${nameOf(vendor)}`, usdPerMonth)),
    ...parts.flatMap(({ vendor, lab, share }) =>
      of(PART, `of ${nameOf(lab)} at ${nameOf(vendor)}`, share),
    ),
    ...terms.flatMap(({ vendor, term, value }) => of(TERMS[term], `of ${nameOf(vendor)}`, value)),
    ...vendors.flatMap((vendor) => {
      const sum = parts
        .filter((part) => part.vendor === vendor)
        .reduce((all, { share }) => all + share, 0);
      return sum > 1 + ROUNDING
        ? [
            `The parts at ${nameOf(vendor)} add up to ${Math.round(sum * 1000) / 10} %; expected 100 at most.`,
          ]
        : [];
    }),
    ...terms.flatMap(({ vendor, term, value }) => {
      const usd = spendWith(stack, vendor);
      return term === "committed" && usd !== undefined && value > MOST_MONTHS_COMMITTED * usd
        ? [
            `${TERMS.committed.label} of ${nameOf(vendor)} is ${value} dollars, more than three years of the ${usd} dollars a month spent there.`,
          ]
        : [];
    }),
  ];
}

/**
 * Answers that may stand together, or the first reason why not. Nothing is
 * clipped, and nothing is taken in part.
 *
 * @param nameOf how vendors, labs and models are called in the sentence
 */
export function readStack(
  answers: unknown,
  nameOf: (id: string) => string = (one) => one,
): { readonly stack: Stack } | { readonly refused: string } {
  const parsed = Answers.safeParse(answers);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      refused: `${issue?.path.join(" ") || "The stack"}: ${issue?.message ?? "is not one"}.`,
    };
  }
  const [fault] = faultsOf(parsed.data, nameOf);
  return fault === undefined ? { stack: parsed.data } : { refused: fault };
}

const firstTwice = (all: readonly string[]): string | undefined =>
  all.find((one, i) => all.indexOf(one) !== i);
