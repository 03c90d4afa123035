import type { z } from "zod";
import { checkScenario } from "./check-scenario.ts";
import { placeInWords } from "./place-in-words.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import { SCENARIO_FORMAT, ScenarioFile } from "./scenario-file.ts";

/** A scenario file that can be computed, or all that is wrong with it. */
export type ParsedScenario =
  | {
      readonly kind: "scenario";
      readonly file: ScenarioFile;
      /** What the result will say does not work. */
      readonly warnings: readonly ScenarioFault[];
    }
  | { readonly kind: "faulty"; readonly faults: readonly ScenarioFault[] };

/** More of them than this help nobody at once. */
const MOST_FAULTS = 40;

/**
 * Reads a scenario from any value, as from JSON: its form first, then whether it makes sense.
 *
 * @example
 * const parsed = parseScenario(JSON.parse(text));
 * if (parsed.kind === "faulty") parsed.faults.map(faultInWords);
 */
export function parseScenario(value: unknown): ParsedScenario {
  const read = ScenarioFile.safeParse(value, { reportInput: true });
  if (!read.success) {
    const faults = read.error.issues.flatMap(unfolded).map((issue) => faultOf(issue, value));
    return { kind: "faulty", faults: faults.slice(0, MOST_FAULTS) };
  }
  const faults = checkScenario(read.data);
  const fatal = faults.filter(({ isFatal }) => isFatal);
  return fatal.length > 0
    ? { kind: "faulty", faults: fatal.slice(0, MOST_FAULTS) }
    : { kind: "scenario", file: read.data, warnings: faults };
}

type Issue = z.core.$ZodIssue;

/** Of a choice between forms, what is wrong with the one that was meant most likely: the fewest faults. */
function unfolded(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
  return (closest ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function faultOf(issue: Issue, file: unknown): ScenarioFault {
  const place = placeInWords(issue.path, file);
  return { place, path: issue.path, ...inWords(issue), isFatal: true };
}

function inWords(issue: Issue): Pick<ScenarioFault, "text" | "wayOut"> {
  const given = said(issue.input);
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { text: "is missing", wayOut: `Give ${article(issue.expected)}` }
        : { text: `is ${given}`, wayOut: `Give ${article(issue.expected)}` };
    case "too_big":
      if (issue.origin === "array")
        return {
          text: `has ${lengthOf(issue.input)} entries, more than the ${issue.maximum} that are read`,
          wayOut: `Leave at most ${issue.maximum}`,
        };
      return {
        text: `is ${given}, more than ${issue.maximum}, which is taken for a mistake of unit`,
        wayOut: wayToLess(Number(issue.maximum)),
      };
    case "too_small":
      return {
        text: `is ${given}, less than it can be`,
        wayOut: `Give ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`,
      };
    case "invalid_value":
      return {
        text: `is ${given}`,
        wayOut:
          issue.path[0] === "format"
            ? `Only files of the format ${SCENARIO_FORMAT} are read`
            : `Choose one of ${issue.values.map(String).join(", ")}`,
      };
    case "unrecognized_keys":
      return {
        text: `says ${issue.keys.map((key) => `“${key}”`).join(", ")}, which the format does not know`,
        wayOut: "Take it out, or correct its name",
      };
    case "invalid_format":
      return {
        text: `is ${given}`,
        wayOut: issue.format === "date" ? "Write a day as 2026-11-22" : "Write it in its own form",
      };
    case "not_multiple_of":
      return { text: `is ${given}`, wayOut: `Give a multiple of ${issue.divisor}` };
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    default:
      return { text: issue.message, wayOut: "Correct it and try again" };
  }
}

const lengthOf = (input: unknown): string => (Array.isArray(input) ? `${input.length}` : "more");

/** A share above 1 is mostly a percentage. */
const wayToLess = (maximum: number): string =>
  maximum === 1
    ? "Write 0.4 for 40 per cent"
    : `Give at most ${maximum}, in the unit that is asked for`;

const FORMS: Readonly<Record<string, string>> = {
  int: "a whole number",
  number: "a number",
  string: "a text",
  array: "a list",
  boolean: "true or false",
  object: "an object, or null where there is none",
};
const article = (expected: string): string => FORMS[expected] ?? expected;

function said(input: unknown): string {
  if (typeof input === "string") return input.trim() === "" ? "empty" : `“${input.slice(0, 60)}”`;
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === "object" && input !== null) return "an object";
  return String(input);
}
