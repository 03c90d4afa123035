import type { AllowedScope } from "./workload.ts";

/** One class of requests, as a row of a board. */
export type BoardClass = {
  readonly id: string;
  readonly name: string;
  /** Its part of all tokens of the board, 0 to 1: what caps on clouds and labs are counted in. */
  readonly volumeShare: number;
  /** The least mean quality it accepts, on the scale of `quality`; null for any. */
  readonly qualityFloor: number | null;
  /** Where it runs today: part of it by column; empty where it runs nowhere. */
  readonly currentSplit: readonly { readonly offering: number; readonly share: number }[];
};

/** One offering, as a column of a board, with the parties that a cap can be put on. */
export type BoardOffering = {
  readonly id: string;
  readonly name: string;
  readonly modelId: string;
  readonly sellerId: string;
  /** Who runs the seller: the cloud that is paid. */
  readonly operatorId: string;
  readonly labId: string;
  /** The parent group of the operator. */
  readonly ownerId: string;
  readonly region: AllowedScope;
  /** The largest part of all tokens it can serve, 0 to 1; null where no limit is known. */
  readonly capacityShare: number | null;
  /** The currency its prices are agreed in, as EUR; absent for US dollars. */
  readonly priceCurrency?: string;
};

/**
 * Classes of requests × offerings, priced: what a policy chooses from.
 *
 * The three arrays are row-major: class `w` on offering `o` is at
 * `w * offerings.length + o`. A month and a draw have a board of their own that
 * shares everything but the numbers.
 */
export type Board = {
  readonly classes: readonly BoardClass[];
  readonly offerings: readonly BoardOffering[];
  /** US dollars for a month of all of the class on the offering; NaN where it has no price. */
  readonly usdPerMonth: Float64Array;
  /** On the scale of one benchmark and snapshot, 0 to 1; NaN where nobody has measured it. */
  readonly quality: Float64Array;
  /** 1 where the offering may serve the class and has a price, else 0. */
  readonly eligible: Uint8Array;
  /** What routers that rank by list price look at, by column; absent where no policy asks. */
  readonly list?: ListPrices;
};

/** List prices by offering, in US dollars per million tokens; NaN where no price list knows the model. */
export type ListPrices = {
  readonly inputUsdPerMtok: Float64Array;
  readonly outputUsdPerMtok: Float64Array;
};

/** Part of each class on each offering, row-major; a row adds up to 1, or to less where a part or all of the class is served by nobody. */
export type Shares = Float64Array;

/** A rule for buying on a board. Pure, and quick enough to be asked for every month of every draw. */
export type BoardPolicy = {
  readonly id: string;
  readonly name: string;
  /** What the rule means, for the reader of a comparison. */
  readonly means: string;
  /** What it adds to each million input tokens where a router has to carry it out, in US dollars. */
  readonly routerSurchargeUsdPerMtok?: number;
  /** Who answers: `into` is written over and given back where there is one, so that no month of a draw has to make an array. */
  readonly allocate: (board: Board, into?: Shares) => Shares;
  /**
   * Who is paid, where that is more than who answers: a cascade also pays for
   * the answers it throws away, so its rows add up to more than 1.
   */
  readonly paid?: (board: Board) => Shares;
  /** What carrying it out adds to one request of each class, in US dollars: a cascade's judge. */
  readonly usdPerRequest?: (board: Board) => Float64Array;
  /** The offerings it may choose for a class; absent for all. Why nobody serves is told of these. */
  readonly looksAt?: (offering: BoardOffering, row: BoardClass, column: number) => boolean;
  /**
   * Where every class goes whole to the cheapest offering it looks at: the least quality that
   * one must be measured to have, null for any. Absent where the rule is another one.
   */
  readonly cheapestAbove?: (row: BoardClass) => number | null;
  /** Why nobody serves a class where there is no offering to look at. */
  readonly nobody?: string;
  /** Part of each class that the rule itself expects nobody to answer: a chain that fails as a whole; absent for none. */
  readonly unanswered?: (board: Board) => Float64Array;
  /** What it leaves out of what its router does, for the reader to weigh. */
  readonly leavesOut?: readonly string[];
  /** What a reader of a class's allocation should know. */
  readonly notesOn?: (board: Board, classIndex: number) => readonly string[];
};
