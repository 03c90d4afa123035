import { cappedOptimum } from "../program/capped-optimum.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import { levelsOf } from "./commitment-bill.ts";
import type { Decider } from "./decider.ts";
import { partyNames } from "./names-in.ts";
import type { Caps } from "./policy-choice.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { percentInWords } from "../percent-in-words.ts";

/** The exposure-capped program as a policy: slow to ask, so its shares are held in the draws. */
export function cappedDecider(caps: Caps, file: ScenarioFile, solve: ProgramSolver): Decider {
  const names = partyNames(file);
  const commitments = file.commitments.map((commitment) => ({
    operatorId: commitment.operatorId,
    promised: true,
    tiers: levelsOf(commitment).map(({ usdPerMonth, discount }) => ({
      minimumUsdPerMonth: usdPerMonth,
      discount,
    })),
  }));
  return {
    policy: {
      id: `exposure-capped-${capId(caps)}`,
      name: `Least cost, ${capsInWords(caps, names)}`,
      means: `The cheapest way to serve every workload with ${capsInWords(caps, names)} and its quality floor met on average.`,
      allocate: () => {
        throw new Error("a program is solved, not asked for an allocation");
      },
    },
    isHeld: true,
    isProgram: true,
    async decide({ board, limits }) {
      const { shares, capValues, proved, infeasible } = await cappedOptimum(board, caps, solve, {
        names,
        commitments,
        limits,
        ...(file.quality === null ? {} : { qualityTop: file.quality.top }),
      });
      return {
        ...(proved ? {} : { isUnproved: true as const }),
        answers: shares,
        paid: shares,
        duals: capValues.map(({ text, usdPerMonth }) => ({ text, usdPerMonth })),
        toRelax:
          infeasible === null
            ? []
            : [
                ...infeasible.causes.map((text) => ({ key: wordsOf(text), amount: 0, text })),
                ...infeasible.toRelax.map(({ limit, from, to, text }) => ({
                  key: JSON.stringify(limit),
                  amount: Math.abs(to - from),
                  text,
                })),
              ],
      };
    },
  };
}

/** A sentence without its numbers, which differ from month to month. */
const wordsOf = (text: string): string => text.replaceAll(/[\d.,]+/g, "#");

const EVERY = [
  ["everyCloud", "cloud"],
  ["everyLab", "lab"],
  ["everyOwner", "owner"],
  ["everyRegion", "region"],
] as const;
const NAMED = ["clouds", "labs", "owners", "regions"] as const;

function capsInWords(caps: Caps, names: ReadonlyMap<string, string>): string {
  const every = EVERY.flatMap(([key, noun]) => {
    const share = caps[key];
    return share === null ? [] : [`no ${noun} above ${percentInWords(share)}`];
  });
  const named = NAMED.flatMap((key) =>
    caps[key].map(({ id, share }) => `${names.get(id) ?? id} at most ${percentInWords(share)}`),
  );
  const all = [...every, ...named];
  return all.length === 0 ? "no cap" : all.join(", ");
}

const capId = (caps: Caps): string =>
  [
    ...EVERY.flatMap(([key, noun]) => (caps[key] === null ? [] : [`${noun}-${caps[key]}`])),
    ...NAMED.flatMap((key) => caps[key].map(({ id, share }) => `${id}-${share}`)),
  ].join("-") || "none";
