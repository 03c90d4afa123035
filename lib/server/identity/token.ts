import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { fingerprintOf } from "../fingerprint-of.ts";

/** 256 random bits: what a session cookie or an invitation link carries. Never kept, never logged. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token instead of itself. */
export const hashOfToken = (token: string): string => fingerprintOf(token);

/** Of 43 random characters more than 20 are unlike one another, but for one token in ten million. */
const LEAST_APART = 16;

/** A token as somebody sends it; what nobody has drawn by chance is refused. */
export const Token = z
  .string()
  .regex(/^[\w-]{43}$/, "is not a token: 32 random bytes in base64url, 43 characters")
  .refine(
    (token) => new Set(token).size >= LEAST_APART,
    "can be guessed: make it of 32 random bytes, in base64url",
  );
