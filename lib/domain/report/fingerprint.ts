import { z } from "zod";

/** SHA-256, in hex: of a file, of a pack by its manifest, or of what a pack was made from. */
export const Fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "is no fingerprint: 64 hexadecimal digits");
