import "server-only";
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { normalPassword } from "../../domain/identity/password.ts";

const derive = promisify(argon2);

/** What OWASP asks of argon2id: 19 MiB, two passes, one lane. About 50 ms here. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const PHC =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<salt>[\w+/]+)\$(?<tag>[\w+/]+)$/;

const inBase64 = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
const phc = (salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${inBase64(salt)}$${inBase64(tag)}`;

/** Belongs to no password; comparing with it takes as long as with a real one. */
const NOBODYS = phc(Buffer.alloc(SALT_BYTES), Buffer.alloc(TAG_BYTES));

/** A password as it is kept: argon2id with its cost and salt, as a PHC string. */
export async function hashPassword(typed: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive("argon2id", {
    message: normalPassword(typed),
    nonce: salt,
    tagLength: TAG_BYTES,
    ...COST,
  });
  return phc(salt, tag);
}

/**
 * Whether a password is the one that was kept. Where none was, it is not, and
 * finding out takes just as long.
 *
 * @throws RangeError where what was kept is no argon2id in PHC form
 */
export async function isPassword(typed: string, kept: string | null): Promise<boolean> {
  const parts = PHC.exec(kept ?? NOBODYS)?.groups;
  if (parts === undefined) throw new RangeError("a password is not kept as argon2id");
  const tag = Buffer.from(parts["tag"] ?? "", "base64");
  const found = await derive("argon2id", {
    message: normalPassword(typed),
    nonce: Buffer.from(parts["salt"] ?? "", "base64"),
    tagLength: tag.length,
    memory: Number(parts["memory"]),
    passes: Number(parts["passes"]),
    parallelism: Number(parts["parallelism"]),
  });
  return timingSafeEqual(found, tag) && kept !== null;
}
