import type { Measured } from "../../explain/measured.ts";

/** Money spent with one supplier; a supplier may have several lines. */
export type SpendLine = {
  readonly supplier: string;
  /** How the supplier is called where people read it; its id where absent. */
  readonly label?: string;
  readonly usd: Measured;
};
