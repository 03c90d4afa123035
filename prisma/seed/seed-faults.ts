/** One thing wrong in one place of one fact file. */
export type SeedFault = { readonly file: string; readonly line: number; readonly reason: string };

export class SeedFaults extends Error {
  readonly faults: readonly SeedFault[];
  constructor(faults: readonly SeedFault[]) {
    super(faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join("\n"));
    this.name = "SeedFaults";
    this.faults = faults;
  }
}
