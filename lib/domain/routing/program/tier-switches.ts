import { type CommitmentTier, leastUsage } from "./commitment-tier.ts";
import type { ExposureProgram } from "./exposure-program.ts";
import type { LinearProgram } from "./linear-program.ts";
import { programBuilder } from "./program-builder.ts";

/**
 * A switch for every tier of every cloud, one of which is on. Usage counts
 * under the tier that is on, from its minimum up to where a tier with a larger
 * discount has become the better one.
 */
export function tierSwitches(
  { program, spending, usdPerUnit }: ExposureProgram,
  choices: readonly (readonly CommitmentTier[])[],
): { readonly program: LinearProgram; readonly switches: readonly (readonly number[])[] } {
  const columnUpper = program.columnUpper.slice();
  for (const { column } of spending) columnUpper[column] = 0;
  const { row, column, build } = programBuilder({ ...program, columnUpper });
  const switches = spending.map(({ column: usage }, i) => {
    const tiers = choices[i] ?? [];
    const spend = program.rows[program.starts[usage] ?? 0] ?? 0;
    const most = mostUsage(program, spend);
    const oneIsOn = row(1, 1);
    return tiers.map((tier) => {
      const least = leastUsage(tier, usdPerUnit);
      const better = tiers
        .filter(
          (other) =>
            other.discount > tier.discount ||
            (other.discount === tier.discount &&
              other.minimumUsdPerMonth < tier.minimumUsdPerMonth),
        )
        .map((other) => other.minimumUsdPerMonth / (1 - tier.discount) / usdPerUnit);
      const [atLeast, atMost] = [row(0, Infinity), row(-Infinity, 0)];
      column(1 - tier.discount, [
        [spend, -1],
        [atLeast, 1],
        [atMost, 1],
      ]);
      return column(
        0,
        [
          [oneIsOn, 1],
          [atLeast, -least],
          [atMost, -Math.min(Math.max(most, least), ...better)],
        ],
        { upper: 1, whole: true },
      );
    });
  });
  return { program: build(), switches };
}

/** What a cloud could be paid at most: every class on the dearest of its offerings. */
function mostUsage({ starts, rows, values }: LinearProgram, spend: number): number {
  const dearest = new Map<number, number>();
  for (let column = 0; column + 1 < starts.length; column += 1) {
    // The first row of a share is its class's demand.
    const demand = rows[starts[column] ?? 0] ?? 0;
    for (let k = starts[column] ?? 0; k < (starts[column + 1] ?? 0); k += 1)
      if (rows[k] === spend)
        dearest.set(demand, Math.max(dearest.get(demand) ?? 0, values[k] ?? 0));
  }
  return [...dearest.values()].reduce((sum, usd) => sum + usd, 0);
}
