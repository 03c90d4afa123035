import type { Board } from "../board.ts";
import type { CloudCommitment } from "./commitment-tier.ts";

/**
 * A board that a program can be made of.
 *
 * @throws RangeError that names the class or offering, what is wrong with it and what was expected
 */
export function checkProgramInputs(
  board: Board,
  commitments: readonly CloudCommitment[] = [],
): void {
  const { classes, offerings, usdPerMonth, quality, eligible } = board;
  const size = classes.length * offerings.length;
  for (const [name, { length }] of Object.entries({ usdPerMonth, quality, eligible }))
    if (length !== size)
      throw new RangeError(
        `${name} has ${length} places; ${classes.length} classes on ${offerings.length} offerings need ${size}`,
      );
  for (const { name, volumeShare, qualityFloor } of classes) {
    if (!isPart(volumeShare))
      throw new RangeError(`${name} is ${volumeShare} of all tokens; expected 0 to 1`);
    if (qualityFloor !== null && !isPart(qualityFloor))
      throw new RangeError(`the quality floor of ${name} is ${qualityFloor}; expected 0 to 1`);
  }
  const whole = classes.reduce((sum, { volumeShare }) => sum + volumeShare, 0);
  if (classes.length > 0 && Math.abs(whole - 1) > 1e-6)
    throw new RangeError(`the classes are ${whole} of all tokens together; expected 1`);
  for (const { name, capacityShare } of offerings)
    // More than all of it is room to spare.
    if (capacityShare !== null && !(capacityShare >= 0 && capacityShare < Infinity))
      throw new RangeError(
        `${name} can serve ${capacityShare} of all tokens; expected zero or more`,
      );
  for (const [w, of] of classes.entries())
    for (const [o, on] of offerings.entries()) {
      const cell = w * offerings.length + o;
      const usd = usdPerMonth[cell] ?? Number.NaN;
      const good = quality[cell] ?? Number.NaN;
      if (eligible[cell] !== 1) continue;
      if (!(usd >= 0 && usd < Infinity))
        throw new RangeError(
          `${of.name} on ${on.name} costs ${usd} dollars a month; expected zero or more, or not eligible`,
        );
      if (!Number.isNaN(good) && !isPart(good))
        throw new RangeError(`the quality of ${of.name} on ${on.name} is ${good}; expected 0 to 1`);
    }
  checkCommitments(commitments);
}

function checkCommitments(commitments: readonly CloudCommitment[]): void {
  if (new Set(commitments.map(({ operatorId }) => operatorId)).size < commitments.length)
    throw new RangeError("a cloud has two commitments; make them tiers of one");
  for (const { operatorId, tiers } of commitments) {
    if (tiers.length === 0) throw new RangeError(`the commitment to ${operatorId} has no tier`);
    for (const { minimumUsdPerMonth, discount } of tiers)
      if (
        !(minimumUsdPerMonth >= 0 && minimumUsdPerMonth < Infinity) ||
        !(discount >= 0 && discount < 1)
      )
        throw new RangeError(
          `a tier of ${operatorId} is ${minimumUsdPerMonth} dollars a month at a discount of ${discount}; expected zero or more, at 0 to below 1`,
        );
  }
}

const isPart = (value: number): boolean => value >= 0 && value <= 1;
