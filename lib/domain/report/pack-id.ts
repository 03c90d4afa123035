import { z } from "zod";

/** SHA-256, in hex, of a pack's manifest: what tells packs apart. It cannot stand in a file of the pack, whose fingerprint the manifest holds. */
export const PackId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "is no id of a pack: 64 hexadecimal digits");
export type PackId = z.infer<typeof PackId>;
