import type { PlainDate } from "../quantity/plain-date.ts";
import type { BoardReport } from "./board-report.ts";
import { isHeadline } from "./headlines.ts";
import type { Trigger } from "./pack-choices.ts";

/** What was decided on a question of a pack, as somebody writes it down. */
export type Answer = {
  readonly decision: string;
  /** The option taken; null where none was. */
  readonly option: string | null;
  readonly trigger: Trigger | null;
  readonly decidedOn: PlainDate;
  readonly reviewOn: PlainDate | null;
};

/** Why an answer cannot be one to a question of this pack, and how to mend it; undefined where it can. */
export function faultOfAnswer(
  { sections, claims, asOf }: Pick<BoardReport, "sections" | "claims" | "asOf">,
  { decision, option, trigger, decidedOn, reviewOn }: Answer,
  today: PlainDate,
): string | undefined {
  const asked = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "decisions" ? block.asked : []))
    .find(({ id }) => id === decision);
  if (asked === undefined)
    return "This pack asks no such question; open it and choose one of its own.";
  if (option !== null && !asked.options.some(({ name }) => name === option))
    return `“${option}” is none of its options: ${asked.options.map(({ name }) => `“${name}”`).join(", ")}.`;
  if (trigger !== null && !claims.some(({ id }) => id === trigger.claim))
    return "The trigger watches a number that the pack does not hold; choose one of its claims.";
  if (trigger !== null && !isHeadline(trigger.claim))
    return "The trigger watches a number that only some packs state, so it could not be seen on other days; choose a headline number.";
  if (decidedOn > today)
    return `${decidedOn} lies ahead; write the decision down once it was taken.`;
  if (decidedOn < asOf)
    return `${decidedOn} lies before the day of the pack, ${asOf}; nobody had it to decide on.`;
  if (reviewOn !== null && reviewOn <= decidedOn)
    return `The review on ${reviewOn} must come after the decision on ${decidedOn}.`;
  return undefined;
}
