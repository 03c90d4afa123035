/**
 * A part of a whole in percent, to a tenth.
 *
 * @example
 * percentInWords(0.4625) // => "46.3 %"
 */
export const percentInWords = (share: number): string => `${Math.round(share * 1000) / 10} %`;
