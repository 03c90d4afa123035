import type { Explanation } from "../explain/explanation.ts";
import { LOCK_IN_PARTS, type LockInPart } from "../indices/lock-in/lock-in.ts";
import type { VendorLockIn } from "../portfolio/vendor-lock-in.ts";
import { type Estimate, evaluate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** One barrier to leaving in the unit a director would ask for, before any index is made of it. */
export type NaturalUnit = {
  readonly part: LockInPart;
  readonly label: string;
  readonly unit: Unit;
  /** null where it is not known, which is no zero. */
  readonly value: Estimate | null;
  readonly explanation: Explanation;
  /** What would settle it, where it is not known. */
  readonly question: string | null;
};

/** What each barrier is counted in, and which way its unit runs. */
export const NATURAL_UNITS: Readonly<
  Record<LockInPart, { readonly label: string; readonly unit: Unit; readonly means: string }>
> = {
  capture: {
    label: "Break-even premium",
    unit: "share",
    means: "the permanent price rise at which leaving just pays",
  },
  "exit-time": { label: "Days to leave", unit: "days", means: "from notice to running elsewhere" },
  commitment: {
    label: "Committed",
    unit: "share",
    means: "part of the next 12 months’ spend that is promised",
  },
  availability: {
    label: "Expected hosts",
    unit: "suppliers",
    means: "independent owners that host the models in use",
  },
  portability: {
    label: "Behaviour retained",
    unit: "share",
    means: "part of what was built that would still work elsewhere",
  },
};

/** The five barriers to leaving a vendor, each in its own unit, with the way down to its facts. */
export function naturalUnits(vendor: VendorLockIn): NaturalUnit[] {
  return LOCK_IN_PARTS.map((part, i) => {
    const node = subIndexNode(vendor, i);
    const isMissing = vendor.lockIn.contributions[i]?.isMissing ?? true;
    const { label, unit } = NATURAL_UNITS[part];
    const explanation = isMissing ? node : inOwnUnit(part, vendor, node);
    return {
      part,
      label,
      unit,
      value: isMissing ? null : explanation.value,
      explanation,
      question: isMissing ? (node.missing ?? null) : null,
    };
  });
}

/** The sub-index as the score opens to it, below its contribution. */
function subIndexNode({ lockIn }: VendorLockIn, place: number): Explanation {
  const [node] = lockIn.score.explanation.inputs[place]?.inputs ?? [];
  if (node === undefined) throw new RangeError(`lock-in has no sub-index ${place}`);
  return node;
}

/** Capture and exit time are made of their units; of the others the unit follows from the index. */
function inOwnUnit(part: LockInPart, { exit }: VendorLockIn, node: Explanation): Explanation {
  const { label, unit } = NATURAL_UNITS[part];
  const [below = node] = node.inputs;
  const from = (value: Estimate, how: string): Explanation => ({
    label,
    unit,
    value,
    how,
    facts: [],
    inputs: [node],
  });
  if (part === "capture") return below;
  if (part === "exit-time") return { ...below, value: exit.days };
  if (part === "commitment") return node;
  return part === "availability"
    ? from(
        evaluate((concentration) => 1 / concentration, { of: node.value, falling: true }),
        "one over the expected concentration over hosts",
      )
    : from(
        evaluate((lost) => 1 - lost, { of: node.value, falling: true }),
        "one minus what would be lost",
      );
}
