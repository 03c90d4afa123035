import { z } from "zod";

/** How genai-prices says which of a seller's names an entry is for. */
export type GenaiMatch =
  | { readonly equals: string }
  | { readonly starts_with: string }
  | { readonly ends_with: string }
  | { readonly contains: string }
  | { readonly regex: string }
  | { readonly or: readonly GenaiMatch[] }
  | { readonly and: readonly GenaiMatch[] };

export const GenaiMatch: z.ZodType<GenaiMatch> = z.lazy(() =>
  z.union([
    z.object({ equals: z.string() }),
    z.object({ starts_with: z.string() }),
    z.object({ ends_with: z.string() }),
    z.object({ contains: z.string() }),
    z.object({ regex: z.string() }),
    z.object({ or: z.array(GenaiMatch) }),
    z.object({ and: z.array(GenaiMatch) }),
  ]),
);

/**
 * Whether an entry says of itself that it is for a name. A pattern of a file is
 * never run: a made one could take for ever.
 */
export function isMatch(match: GenaiMatch, name: string): boolean {
  if ("equals" in match) return name === match.equals;
  if ("starts_with" in match) return name.startsWith(match.starts_with);
  if ("ends_with" in match) return name.endsWith(match.ends_with);
  if ("contains" in match) return name.includes(match.contains);
  if ("or" in match) return match.or.some((part) => isMatch(part, name));
  if ("and" in match) return match.and.every((part) => isMatch(part, name));
  return false;
}
