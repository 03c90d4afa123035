import type { ScenarioFile } from "./scenario-file.ts";

/** One thing that makes no sense in a scenario, where it is, and how to mend it. */
export type ScenarioFault = { readonly at: string; readonly reason: string };

const TOLERANCE = 1e-6;

/**
 * What the form of a file alone does not rule out: shares that do not add up, names of nothing.
 *
 * @example
 * scenarioFaults(file) // => [{ at: "classes.0.currentSplit", reason: "adds up to 0.9; …" }]
 */
export function scenarioFaults(file: ScenarioFile): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const fault = (at: string, reason: string) => void faults.push({ at, reason });
  const offerings = new Set(file.offerings.map(({ id }) => id));
  const parties = new Set(file.parties.map(({ id }) => id));
  const twice = (ids: readonly string[], at: string) => {
    const doubled = ids.find((id, i) => ids.indexOf(id) !== i);
    if (doubled !== undefined) fault(at, `names ${doubled} twice; keep one`);
  };
  twice(
    file.classes.map(({ id }) => id),
    "classes",
  );
  twice(
    file.offerings.map(({ id }) => id),
    "offerings",
  );
  file.classes.forEach(({ name, currentSplit, cacheReadShare, cacheWriteShare, ...rest }, i) => {
    const at = `classes.${i}`;
    const sum = currentSplit.reduce((total, { share }) => total + share, 0);
    if (currentSplit.length > 0 && Math.abs(sum - 1) > TOLERANCE)
      fault(
        `${at}.currentSplit`,
        `the parts of “${name}” add up to ${Number(sum.toPrecision(6))}; they must add up to 1`,
      );
    if (cacheReadShare + cacheWriteShare > 1 + TOLERANCE)
      fault(
        `${at}.cacheReadShare`,
        `“${name}” reads and writes more of a prompt than there is; both together are at most 1`,
      );
    if (rest.seasonality !== null) {
      const mean = rest.seasonality.reduce((total, part) => total + part, 0) / 12;
      if (Math.abs(mean - 1) > 1e-3)
        fault(`${at}.seasonality`, `the months of “${name}” have a mean of ${mean}; it must be 1`);
    }
    for (const { offeringId } of currentSplit)
      if (!offerings.has(offeringId))
        fault(
          `${at}.currentSplit`,
          `“${name}” runs on ${offeringId}, which the file does not price`,
        );
  });
  file.shocks.forEach((shock, i) => {
    if (shock.fromMonth > file.months)
      fault(
        `shocks.${i}.fromMonth`,
        `begins in month ${shock.fromMonth} of ${file.months}; choose an earlier month or more months`,
      );
    if (shock.kind === "exclusivity" && !parties.has(shock.labId))
      fault(`shocks.${i}.labId`, `names ${shock.labId}, which is no party of the file`);
  });
  return faults;
}
