import type { Restatement } from "@/lib/domain/report/restated-by";
import type { Table } from "@/lib/domain/table/table";

/** A published pack as `GET /api/v1/packs/<id>` says it. */
export type KnownPack = {
  readonly id: string;
  readonly title: string;
  readonly edition: number;
  readonly asOf: string;
  readonly dataVersion: string;
  readonly methodVersion: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly claims: Table;
  readonly facts: Table;
  readonly sources: Table;
  readonly restatement: {
    readonly facts: readonly {
      readonly was: string;
      readonly about: string;
      readonly before: string;
      readonly after: string;
    }[];
    readonly numbers: readonly Restatement[];
  };
};

/** What the server says of a pack's id. */
export type LookedUp =
  | { readonly found: KnownPack }
  | { readonly unknown: true }
  | { readonly refused: string };

const NOT_REACHED = {
  refused: "The server was not reached, so it cannot be said whether the pack was published here.",
};

/** Asks whether a pack was published here. Nothing but its id is sent. */
export async function lookUp(id: string): Promise<LookedUp> {
  try {
    const answer = await fetch(`/api/v1/packs/${id}`, { cache: "no-store" });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
    if (answer.ok) return { found: (await answer.json()) as KnownPack };
    if (answer.status === 404) return { unknown: true };
    const said: unknown = await answer.json().catch(() => undefined);
    return typeof said === "object" && said !== null && "detail" in said
      ? { refused: String(said.detail) }
      : NOT_REACHED;
  } catch {
    return NOT_REACHED;
  }
}

/** The pack that holds a file with this fingerprint; undefined where none does that may be read. */
export async function packHolding(
  sha256: string,
): Promise<{ readonly id: string; readonly path: string } | undefined> {
  try {
    const answer = await fetch(`/api/v1/packs?sha256=${sha256}`, { cache: "no-store" });
    if (!answer.ok) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
    const { packs } = (await answer.json()) as { packs: { id: string; path: string }[] };
    return packs[0];
  } catch {
    return undefined;
  }
}
