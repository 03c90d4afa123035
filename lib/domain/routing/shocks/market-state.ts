import type { Board } from "../board.ts";

/** The most that some offerings together may serve, as a part of all tokens. */
export type Limit = {
  readonly columns: readonly number[];
  readonly share: number;
  /** Whom it holds, by name. */
  readonly name: string;
  readonly reason: string;
};

/** A month's board and what else shocks change. A shock gives a new one and leaves the old as it was. */
export type MarketState = {
  readonly board: Board;
  /** Why an offering can't be used, by column. */
  readonly closed: ReadonlyMap<number, string>;
  readonly limits: readonly Limit[];
  /** What a US dollar costs in the company's own currency, against the day of the scenario. */
  readonly usdFactor: number;
  /** Switching and moving data out are free of charge by law. */
  readonly switchingChargesEnd: boolean;
};

/** A month as it is without any shock. */
export const unshocked = (board: Board): MarketState => ({
  board,
  closed: new Map(),
  limits: [],
  usdFactor: 1,
  switchingChargesEnd: false,
});
