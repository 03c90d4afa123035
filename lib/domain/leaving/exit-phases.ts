import type { Explanation } from "../explain/explanation.ts";
import { LONGEST_EXIT_DAYS } from "../indices/lock-in/exit-time.ts";
import type { VendorLockIn } from "../portfolio/vendor-lock-in.ts";
import { type Estimate, evaluate } from "../quantity/estimate.ts";

/** Article 25 of the EU Data Act in days; months are counted as 30, as exit time does. */
const NOTICE_DAYS = 60;
const TRANSITION_DAYS = 30;
const EXTENDED_TRANSITION_DAYS = 210;

/** A length of time against one that the law sets; "may be" where it lies on both sides. */
export type AgainstLimit = "within" | "beyond" | "may be beyond";

export type ExitPhase = {
  readonly id: "notice" | "transfer" | "re-engineering" | "transition" | "exit";
  readonly label: string;
  readonly days: Estimate;
  /** What would narrow it, where it is not known. */
  readonly missing: string | null;
  /** The statutory lengths it is held against; none for a part of a phase. */
  readonly limits: readonly {
    readonly name: string;
    readonly days: number;
    readonly reading: AgainstLimit;
  }[];
};

/**
 * How long leaving would take, phase by phase, against the longest the EU Data
 * Act allows: two months of notice, 30 days of transition, seven months where
 * 30 days are not feasible.
 */
export function exitPhases({ exit }: VendorLockIn): ExitPhase[] {
  const [notice, transfer, rebuild] = exit.score.explanation.inputs[0]?.inputs ?? [];
  if (notice === undefined || transfer === undefined || rebuild === undefined)
    throw new RangeError("exit time opens to notice, transfer and re-engineering");
  const transition = evaluate(
    (moving, rebuilding) => Math.max(moving, rebuilding),
    { of: transfer.value },
    { of: rebuild.value },
  );
  const phase = (
    id: ExitPhase["id"],
    label: string,
    days: Estimate,
    of: readonly Explanation[],
    limits: readonly (readonly [string, number])[],
  ): ExitPhase => ({
    id,
    label,
    days,
    missing: of.flatMap(({ missing }) => missing ?? [])[0] ?? null,
    limits: limits.map(([name, most]) => ({
      name,
      days: most,
      reading: againstLimit(days, most),
    })),
  });
  return [
    phase("notice", "Notice", notice.value, [notice], [["two months", NOTICE_DAYS]]),
    phase("transfer", "Moving the data", transfer.value, [transfer], []),
    phase("re-engineering", "Rebuilding and testing", rebuild.value, [rebuild], []),
    phase(
      "transition",
      "Transition, the longer of the two",
      transition,
      [transfer, rebuild],
      [
        ["30 days", TRANSITION_DAYS],
        ["seven months", EXTENDED_TRANSITION_DAYS],
      ],
    ),
    phase(
      "exit",
      "The whole exit",
      exit.days,
      [notice, transfer, rebuild],
      [[`${LONGEST_EXIT_DAYS} days`, LONGEST_EXIT_DAYS]],
    ),
  ];
}

/** Whether a length keeps a limit; only one that is within at its longest does. */
export const againstLimit = ({ low, high }: Estimate, most: number): AgainstLimit =>
  high <= most ? "within" : low > most ? "beyond" : "may be beyond";
