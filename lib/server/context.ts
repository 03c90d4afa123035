import "server-only";
import type { Role } from "../domain/identity/role.ts";

/** Who acts: a person, someone who has not signed in, or one of our own programs. */
export type Actor = {
  /** A user's id, "visitor", or "job:" and a name. */
  readonly id: string;
  readonly name: string | null;
  readonly role: Role;
  /** The session they came by, as the hash of its token; none for visitors and programs. */
  readonly session?: string;
};

export const VISITOR: Actor = { id: "visitor", name: null, role: "visitor" };

/** Everything a command may know besides its input. Tests build one by hand. */
export type Context = {
  readonly actor: Actor;
  readonly now: () => Date;
  /** Chosen by the caller: the same one sent again is answered from the audit log, and nothing is done twice. */
  readonly correlationId: string;
  /** The client's address, as far as the proxies before us are trusted; null where there is none. */
  readonly fromAddress: string | null;
};
