import type { Estimate } from "../quantity/estimate.ts";
import type { Ownership } from "../ties/ownership.ts";
import { bindWeights, type DryRunOutcome, dryRunOutcome } from "./dry-run-outcome.ts";
import type { RunOptions } from "./score-run.ts";
import { DRY_RUN_LABS, type DryRunStake, SECTION_STAKES } from "./section-nine.ts";

/** One stake in the section and on record today, and what the difference does. */
export type DryRunDifference = {
  readonly holderId: string;
  readonly labId: string;
  /** null where the section does not have it. */
  readonly section: Estimate | null;
  /** What is on record, and what it rests on; null where nothing is. */
  readonly today: Ownership | null;
  readonly isSame: boolean;
  /** By how much it moves the middle of the weights with countless hands, all else as today. */
  readonly moves: { readonly ofOpenAi: number; readonly ofAnthropic: number };
};

export type DryRun = {
  /** Drawn from the stakes that the section states. */
  readonly section: DryRunOutcome;
  /** Drawn from the stakes on record; null while none is on record of either lab. */
  readonly today: DryRunOutcome | null;
  readonly stakes: readonly DryRunDifference[];
};

/**
 * The dry run of the method, from the stakes of its section 9 and from those on record.
 *
 * Shares are drawn as triangles, each from its own stream of chance, so that the
 * two differ in nothing but the stakes; the rest of each lab is held by countless
 * hands, or by one, or cloud stakes carry no control. What each difference does
 * is found by putting that stake alone back to what the section has.
 *
 * @throws RangeError if the draws are not a whole number above zero
 */
export function dryRun(ownerships: readonly Ownership[], options: RunOptions = {}): DryRun {
  const ours = ownerships.filter(({ targetId }) => DRY_RUN_LABS.some((lab) => lab === targetId));
  const today = ours.map(stakeOf);
  const isDrawable = DRY_RUN_LABS.every((lab) => ours.some(({ targetId }) => targetId === lab));
  const middle = (stakes: readonly DryRunStake[]) => {
    const { ofOpenAi, ofAnthropic } = bindWeights(stakes, options)("countless hands");
    return [ofOpenAi, ofAnthropic].map(({ low, point }) => point ?? low);
  };
  const [openAiNow = 0, anthropicNow = 0] = middle(today);
  const pairs = [
    ...SECTION_STAKES,
    ...today.filter((stake) => !SECTION_STAKES.some((other) => isPair(stake, other))),
  ];
  return {
    section: dryRunOutcome(SECTION_STAKES, options),
    today: isDrawable ? dryRunOutcome(today, options) : null,
    stakes: pairs.map((pair) => {
      const section = SECTION_STAKES.find((stake) => isPair(stake, pair)) ?? null;
      const here = ours.find((one) => isPair(stakeOf(one), pair)) ?? null;
      const shared = {
        holderId: pair.holderId,
        labId: pair.labId,
        section: section?.share ?? null,
        today: here,
      };
      const isSame = isAlike(section?.share ?? null, here?.share ?? null);
      if (isSame || !isDrawable)
        return { ...shared, isSame, moves: { ofOpenAi: 0, ofAnthropic: 0 } };
      const others = today.filter((stake) => !isPair(stake, pair));
      const [openAiThen = 0, anthropicThen = 0] = middle(others.concat(section ?? []));
      return {
        ...shared,
        isSame: false,
        moves: { ofOpenAi: openAiNow - openAiThen, ofAnthropic: anthropicNow - anthropicThen },
      };
    }),
  };
}

const stakeOf = ({ holderId, targetId, share }: Ownership): DryRunStake => ({
  holderId,
  labId: targetId,
  share,
});

const isPair = (a: DryRunStake, b: DryRunStake): boolean =>
  a.holderId === b.holderId && a.labId === b.labId;

/** The section rounds its ends: a tenth of a percent is no difference. */
const TENTH_OF_PERCENT = 0.001;
const ROUNDING = 1e-12;

function isAlike(a: Estimate | null, b: Estimate | null): boolean {
  if (a === null || b === null || a.point === null || b.point === null) return false;
  return [a.low - b.low, a.point - b.point, a.high - b.high].every(
    (off) => Math.abs(off) <= TENTH_OF_PERCENT + ROUNDING,
  );
}
