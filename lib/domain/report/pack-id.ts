import type { z } from "zod";
import { Fingerprint } from "./fingerprint.ts";

/** SHA-256, in hex, of a pack's manifest: what tells packs apart. It cannot stand in a file of the pack, whose fingerprint the manifest holds. */
export const PackId = Fingerprint;
export type PackId = z.infer<typeof PackId>;
