import type { ExposureProgram } from "./exposure-program.ts";
import type { LinearProgram } from "./linear-program.ts";
import { programBuilder } from "./program-builder.ts";

/** A program whose limits may give way, at the least sum or in the fewest places, whatever the work costs. */
export type Elastic = {
  readonly program: LinearProgram;
  /** The rows that may give way, and the column of each that says by how much. */
  readonly limits: readonly { readonly row: number; readonly column: number }[];
};

/** In the fewest places, how far each gives way only breaks ties. */
const TIE = 1e-4;

/**
 * A program of a board in which every ceiling, capacity and floor may give way, and demand may not.
 *
 * @param fewerThan with it, a switch stands before each limit, and fewer than so many are on
 */
export function elasticProgram(
  { program, meanings }: ExposureProgram,
  fewerThan?: number,
): Elastic {
  const { row, column, build } = programBuilder({
    ...program,
    cost: new Float64Array(program.cost.length),
  });
  const fewer = fewerThan === undefined ? null : row(-Infinity, fewerThan - 1);
  const limits = meanings.flatMap(({ kind }, at) => {
    const isFloor = kind === "floor";
    if (kind === "demand" || kind === "spend") return [];
    if (!isFloor && program.rowUpper[at] === Infinity) return [];
    // What a company has set gives way before what a seller can't do.
    const price = kind === "capacity" || kind === "together" ? 1.01 : 1;
    const gives = [at, isFloor ? 1 : -1] as const;
    if (fewer === null) return [{ row: at, column: column(price, [gives], { upper: 1 }) }];
    const onlyIfOn = row(-Infinity, 0);
    const amount = column(TIE, [gives, [onlyIfOn, 1]], { upper: 1 });
    column(
      price,
      [
        [onlyIfOn, -1],
        [fewer, 1],
      ],
      { upper: 1, whole: true },
    );
    return [{ row: at, column: amount }];
  });
  return { program: build(), limits };
}
