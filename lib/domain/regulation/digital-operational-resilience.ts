/**
 * The line of Commission Delegated Regulation (EU) 2024/1502: a provider that
 * 10 % of a category of financial entities rely on may be critical.
 */
export const MATERIAL_SHARE = 0.1;
/** Indicator 2.1: how many systemic institutions make reliance systemic. */
const FEWEST_GLOBAL_INSTITUTIONS = 1;
const FEWEST_OTHER_INSTITUTIONS = 3;
/** An other systemically important institution above this score (basis points) counts alone. */
const LARGEST_OTHER_SCORE = 3000;

const isMaterial = (share: number): boolean => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share is ${share}; expected 0 to 1`);
  return share >= MATERIAL_SHARE;
};

/** One category of financial entities: the shares, by number and by assets, that rely on a provider. */
export type Reliance = { readonly byNumber: number; readonly byAssets: number };

/**
 * Whether a provider's failure would reach a tenth of some category of financial entities.
 *
 * Indicators 1.1 and 1.2: in one and the same category at least 10 % of the
 * entities and at least 10 % of their assets.
 *
 * @throws RangeError if a share is outside 0 to 1
 *
 * @example
 * hasSystemicReach([{ byNumber: 0.12, byAssets: 0.1 }]);
 * // => true
 */
export const hasSystemicReach = (categories: readonly Reliance[]): boolean =>
  categories.some(({ byNumber, byAssets }) => isMaterial(byNumber) && isMaterial(byAssets));

export type SystemicClients = {
  /** Global systemically important institutions that rely on the provider. */
  readonly global: number;
  /** Other systemically important institutions that do. */
  readonly other: number;
  /** Their scores in basis points. */
  readonly otherScores: readonly number[];
};

/**
 * Whether systemically important institutions rely on a provider.
 *
 * Indicator 2.1: one global institution, three others, or one other that scores above 3,000.
 *
 * @throws RangeError if a count is negative
 */
export function servesSystemicInstitutions({
  global,
  other,
  otherScores,
}: SystemicClients): boolean {
  if (!(global >= 0 && other >= 0)) throw new RangeError(`${global} global and ${other} others`);
  return (
    global >= FEWEST_GLOBAL_INSTITUTIONS ||
    other >= FEWEST_OTHER_INSTITUTIONS ||
    otherScores.some((score) => score > LARGEST_OTHER_SCORE)
  );
}

/** One category: the shares of entities with no alternative, and for whom migration is hard. */
export type Substitutability = { readonly noAlternative: number; readonly hardToMigrate: number };

/**
 * Whether a tenth of some category of financial entities could not, or not easily, leave a provider.
 *
 * Indicators 4.1 and 4.2: at least 10 % without an alternative, or at least 10 % hard to migrate.
 *
 * @throws RangeError if a share is outside 0 to 1
 */
export const isHardToReplace = (categories: readonly Substitutability[]): boolean =>
  categories.some(
    ({ noAlternative, hardToMigrate }) => isMaterial(noAlternative) || isMaterial(hardToMigrate),
  );
