import type { Board, BoardClass, BoardOffering, Shares } from "@/lib/domain/routing/board.ts";

/** An offering for a test: each is sold by a seller, run by a cloud and made by a lab of its own. */
export const aColumn = (id: string, part: Partial<BoardOffering> = {}): BoardOffering => ({
  id,
  name: id,
  modelId: `model-of-${id}`,
  sellerId: `seller-of-${id}`,
  operatorId: `cloud-of-${id}`,
  labId: `lab-of-${id}`,
  ownerId: `cloud-of-${id}`,
  region: "global",
  capacityShare: null,
  ...part,
});

/** A class for a test: any quality will do, and it runs nowhere. */
export const aRow = (id: string, part: Partial<BoardClass> = {}): BoardClass => ({
  id,
  name: id,
  volumeShare: 1,
  qualityFloor: null,
  currentSplit: [],
  ...part,
});

type Cells = readonly (readonly number[])[];

/** A board for a test: where nothing else is said, what has a price may serve, and nobody has measured it. */
export function aBoard(
  classes: readonly BoardClass[],
  offerings: readonly BoardOffering[],
  cells: {
    readonly usd: Cells;
    readonly quality?: Cells;
    readonly eligible?: Cells;
    readonly list?: { readonly input: readonly number[]; readonly output: readonly number[] };
  },
): Board {
  const usdPerMonth = Float64Array.from(cells.usd.flat());
  return {
    classes,
    offerings,
    usdPerMonth,
    quality: Float64Array.from(cells.quality?.flat() ?? usdPerMonth.map(() => Number.NaN)),
    eligible: Uint8Array.from(
      cells.eligible?.flat() ?? usdPerMonth.map((usd) => (Number.isNaN(usd) ? 0 : 1)),
    ),
    ...(cells.list === undefined
      ? {}
      : {
          list: {
            inputUsdPerMtok: Float64Array.from(cells.list.input),
            outputUsdPerMtok: Float64Array.from(cells.list.output),
          },
        }),
  };
}

/** What shares cost on a board; what nobody serves costs nothing. */
export const usdOf = ({ usdPerMonth }: Board, shares: Shares): number =>
  shares.reduce((sum, share, at) => (share > 0 ? sum + share * (usdPerMonth[at] ?? 0) : sum), 0);

/** Shares of a class by the offering's id, those of zero left out. */
export const sharesOf = (board: Board, shares: Shares, classIndex = 0): Record<string, number> =>
  Object.fromEntries(
    board.offerings
      .map(({ id }, o): [string, number] => [
        id,
        shares[classIndex * board.offerings.length + o] ?? 0,
      ])
      .filter(([, share]) => share > 0),
  );
