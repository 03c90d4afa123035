import { createHash } from "node:crypto";

/** The same claim always gets the same id: a UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of the claim. */
export function claimId(claim: string): string {
  const hex = createHash("sha256").update(claim).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
