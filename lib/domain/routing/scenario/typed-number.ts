import { ungrouped } from "../../curation/sheets/ungrouped.ts";

export type NumberBounds = {
  readonly min: number;
  readonly max: number;
  /** Whether nothing may stand there. */
  readonly isOptional?: boolean;
  readonly isWhole?: boolean;
  /** Whether it is typed in per cent, with the sign or without. */
  readonly isPercent?: boolean;
};

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * A number as a person types it, thousands set apart or not; what is none, or absurd, is refused
 * with its reason and never clipped.
 *
 * @example
 * typedNumber("1,200", { min: 0, max: 1e6 }) // => { value: 1200 }
 */
export function typedNumber(
  text: string,
  { min, max, isOptional = false, isWhole = false, isPercent = false }: NumberBounds,
): { readonly value: number | null } | { readonly refused: string } {
  const bare = text.trim();
  if (bare.endsWith("%") && !isPercent)
    return { refused: "this is a percentage, which is not asked for here" };
  const digits = ungrouped(bare.replace(/\s*%$/, ""));
  if (digits === "") return isOptional ? { value: null } : { refused: "a number is needed" };
  if (!PLAIN.test(digits)) return { refused: "this is no number" };
  const value = Number(digits);
  if (!Number.isFinite(value)) return { refused: "this is too large for a number" };
  if (isWhole && !Number.isInteger(value)) return { refused: "a whole number is needed" };
  if (value < min) return { refused: `it must be ${min} or more` };
  if (value > max) return { refused: `it must be ${max} or less: check its unit` };
  return { value };
}
