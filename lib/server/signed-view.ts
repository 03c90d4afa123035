import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { signInEnv, signInRequired } from "./env.ts";

const SEPARATOR = "~";

const signatureOf = (segment: string): string =>
  createHmac("sha256", signInEnv().NEXTAUTH_SECRET).update(`view ${segment}`).digest("base64url");

/**
 * The path segment a kept page is found under. Where reading needs a session it
 * is signed, so that only the proxy, which has seen the session, can name it.
 */
export const signedSegment = (segment: string): string =>
  signInRequired() ? `${segment}${SEPARATOR}${signatureOf(segment)}` : segment;

/** The segment that was signed, or undefined where nobody of ours signed it. */
export function verifiedSegment(given: string): string | undefined {
  if (!signInRequired()) return given;
  const at = given.lastIndexOf(SEPARATOR);
  const segment = given.slice(0, Math.max(at, 0));
  const expected = Buffer.from(signatureOf(segment));
  const found = Buffer.from(given.slice(at + 1));
  return found.length === expected.length && timingSafeEqual(found, expected) ? segment : undefined;
}
