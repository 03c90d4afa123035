import type { Explanation } from "../../explain/explanation.ts";
import { bounds, type Estimate, exact } from "../../quantity/estimate.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import {
  RIGHT_CATEGORIES,
  type RightCategory,
  RIGHTS_IN_FULL,
  type RightState,
} from "../../ties/tie-words.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { byText } from "../../quantity/text-order.ts";

export const rightsGrid = {
  id: "rights-grid",
  methodVersion: METHOD_VERSION,
  name: "Rights between provider and lab",
  question: "Which of six kinds of right does the provider hold in the lab?",
  formula: "count of rights present, of six; unknown ones may or may not be",
  symbols: {
    present: "held on the day looked at",
    absent: "said by a source not to be held",
    unknown: "no source says either; counts as a question, never as absent",
    ended: "held once, and no longer on the day looked at",
  },
  unit: "count",
  range: [0, 6],
  bands: [],
  missingData: "An unknown right is listed as a question and makes the count a range.",
  limits: [
    "It is a register, not a score: six rights are not worse than one by six.",
    "Public sources show a right more often than its absence.",
    "The staff report describes some terms without naming the partnership that holds them.",
  ],
  references: [
    {
      cite: "US Federal Trade Commission (17 January 2025), Partnerships Between Cloud Service Providers and AI Developers, staff report on 6(b) study",
      url: "https://www.ftc.gov/reports/ftc-staff-report-ai-partnerships-investments-6b-study",
    },
  ],
  ownConventions: [
    "Six categories drawn from the report's findings.",
    "Several entries of one category combine to the first that occurs of present, unknown, absent, ended.",
  ],
  checkedBy: [],
  example: {
    given: "Equity, spend-back and resources present, exclusivity absent, the rest unknown",
    explain: () =>
      rightsGridOf(
        [
          exampleRight("equity_or_revenue_share", "present"),
          exampleRight("spend_back", "present"),
          exampleRight("resources", "present"),
          exampleRight("exclusivity", "absent"),
        ],
        { pair: "the provider and the lab", validOn: "2026-11-22" },
      ).explanation,
  },
} as const satisfies IndexDefinition;

/** What is known of one kind of right, and since when. */
export type Right = {
  readonly category: RightCategory;
  readonly state: RightState;
  readonly from: PlainDate | null;
  /** First day on which it no longer holds. */
  readonly to: PlainDate | null;
  readonly note: string | null;
  readonly facts: readonly string[];
  /** The entry of the register it belongs to: states of one right over time share it. */
  readonly entry?: string;
};

/** The right that decides a category, and out of how many entries. */
export type RightInGrid = Right & {
  readonly name: string;
  /** None where nobody has looked into it. */
  readonly entries: number;
  readonly question: string | null;
};

export type RightsGrid = {
  /** One per category, in the order of the method. */
  readonly cells: readonly RightInGrid[];
  /** What to ask, for the unknown cells. */
  readonly questions: readonly string[];
  readonly explanation: Explanation;
};

/**
 * Which of six kinds of right a provider holds in a lab on a given day; a register, without a score.
 *
 * A category nobody has looked into is unknown. A right that was present and
 * whose end has passed is ended; one whose start is still ahead is absent. Of
 * one entry the state latest to begin by that day counts; several entries of a
 * category combine by strength: present, unknown, absent, ended. An ended right
 * beside one still held is held, and beside an unknown one unknown.
 *
 * @example
 * rightsGridOf([], { pair: "Example Cloud and Example Lab", validOn: "2026-11-22" }).questions.length;
 * // => 6
 */
export function rightsGridOf(
  rights: readonly Right[],
  { pair, validOn }: { readonly pair: string; readonly validOn: PlainDate },
): RightsGrid {
  const cells = keysOf(RIGHT_CATEGORIES).map((category): RightInGrid => {
    const ofCategory = rights.filter((candidate) => candidate.category === category);
    const entries = [...Map.groupBy(ofCategory, ({ entry }) => entry).values()].flatMap(
      (states) => rightOn(states, validOn) ?? [],
    );
    const [right = notLookedInto(category)] = entries.toSorted(
      (a, b) => STRENGTH.indexOf(a.state) - STRENGTH.indexOf(b.state),
    );
    return {
      ...right,
      name: RIGHT_CATEGORIES[category],
      entries: entries.length,
      question:
        right.state === "unknown"
          ? `Is there any ${RIGHTS_IN_FULL[category]} between ${pair}?`
          : null,
    };
  });
  const questions = cells.flatMap(({ question }) => question ?? []);
  const present = cells.filter(({ state }) => state === "present").length;
  return {
    cells,
    questions,
    explanation: {
      label: rightsGrid.name,
      value: bounds(present, present + questions.length),
      unit: rightsGrid.unit,
      how: "rights present, up to those that may be",
      facts: [],
      inputs: cells.map(({ name, state, facts, question }): Explanation => ({
        label: name,
        value: STATE_COUNT[state],
        unit: "count",
        how: state,
        facts,
        inputs: [],
        ...(question === null ? {} : { missing: question }),
      })),
    },
  };
}

/** Of several entries the first that occurs: what is held outweighs a question, a question outweighs a no. */
const STRENGTH: readonly RightState[] = ["present", "unknown", "absent", "ended"];

const notLookedInto = (category: RightCategory): Right => ({
  category,
  state: "unknown",
  from: null,
  to: null,
  note: null,
  facts: [],
});

const STATE_COUNT: Readonly<Record<RightState, Estimate>> = {
  present: exact(1),
  absent: exact(0),
  unknown: bounds(0, 1),
  ended: exact(0),
};

function rightOn(rights: readonly Right[], validOn: PlainDate): Right | undefined {
  const begun = rights
    .filter(({ from }) => from === null || from <= validOn)
    .toSorted((a, b) => byText(b.from ?? "", a.from ?? ""));
  const [latest] = begun;
  if (latest === undefined) {
    const [ahead] = rights;
    return ahead === undefined ? undefined : { ...ahead, state: "absent" };
  }
  const hasEnded = latest.state === "present" && latest.to !== null && latest.to <= validOn;
  return hasEnded ? { ...latest, state: "ended" } : latest;
}

const exampleRight = (category: RightCategory, state: RightState): Right => ({
  category,
  state,
  from: null,
  to: null,
  note: null,
  facts: [],
});
