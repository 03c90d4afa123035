import { parseSubject } from "../fact/subject.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { REDACTIONS } from "./redaction.ts";

/**
 * What things are called of which the readers of a pack are not told: contracts and work,
 * subjects of facts, questions to the board with their answers, and scenarios, as far as the
 * profile keeps them back. Words that somebody wrote for other readers may name them.
 */
export function untoldWords({
  choices,
  portfolio,
  facts,
  scenarios,
  decided,
}: PackInputs): string[] {
  const redaction = REDACTIONS[choices.profile];
  const of = (tells: (typeof redaction.untold)[number], words: () => readonly string[]) =>
    redaction.untold.includes(tells) ? words() : [];
  const words = [
    ...of("own-work", () => [
      ...portfolio.withoutSpend,
      ...portfolio.contracts.flatMap(({ name, workloads }) => [
        name,
        ...workloads.map((workload) => workload.name),
      ]),
    ]),
    ...of("decisions", () => [
      ...choices.decisions.flatMap(({ question, options }) => [
        question,
        ...options.map(({ name }) => name),
      ]),
      ...decided.flatMap(({ question, chosen }) => [question, chosen]),
    ]),
    ...of("options", () => scenarios.map(({ name }) => name)),
    ...facts.flatMap(({ fact, about }) => {
      const kind = parseSubject(fact.subject)?.kind;
      return kind !== undefined && redaction.facts.includes(kind) ? [about] : [];
    }),
  ];
  return [...new Set(words)].filter((one) => one.trim() !== "");
}
