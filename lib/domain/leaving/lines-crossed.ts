import type { VendorScores } from "../portfolio/portfolio-scores.ts";

/** How many lines that no average may hide are crossed, and at how many vendors; open ones are never kept ones. */
export function linesCrossed(byVendor: readonly Pick<VendorScores, "gates">[]): string {
  const count = (state: string) =>
    byVendor.flatMap(({ gates }) => gates.gates).filter((gate) => gate.state === state).length;
  const [fired, open] = [count("fires"), count("cannot-tell")];
  const at = byVendor.filter(({ gates }) =>
    gates.gates.some(({ state }) => state === "fires"),
  ).length;
  const rest = open === 0 ? "" : `; of ${lines(open)} too little is known to tell`;
  return fired === 0
    ? `No line that makes leaving hard is known to be crossed${rest}`
    : `${lines(fired)} that no average may hide ${fired === 1 ? "is" : "are"} crossed, at ${at} of ${byVendor.length} vendors${rest}`;
}

const lines = (count: number): string => `${count} ${count === 1 ? "line" : "lines"}`;
