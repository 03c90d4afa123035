import { createHash } from "node:crypto";

const MODULUS = 2n ** 256n;

/** The sum of the hashes of some rows: the same for the same rows, whatever their order and however they are divided. */
export class RowDigest {
  #sum = 0n;
  #rows = 0;

  add(rows: readonly string[]): void {
    for (const row of rows)
      this.#sum += BigInt(`0x${createHash("sha256").update(row).digest("hex")}`);
    this.#sum %= MODULUS;
    this.#rows += rows.length;
  }

  get rows(): number {
    return this.#rows;
  }

  equals(other: RowDigest): boolean {
    return this.#sum === other.#sum && this.#rows === other.#rows;
  }
}
