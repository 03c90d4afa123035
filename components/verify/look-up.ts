import type { PackRestatement } from "@/lib/domain/report/restated-by";
import type { Table } from "@/lib/domain/table/table";

/** A published pack as whoever verifies one is told of it. */
type PackInBrief = {
  readonly id: string;
  readonly title: string;
  readonly edition: number;
  readonly asOf: string;
  readonly dataVersion: string;
  readonly methodVersion: string;
  readonly publishedAt: string;
};

/** A published pack as `GET /api/v1/packs/<id>` says it. */
export type KnownPack = PackInBrief & {
  readonly claims: Table;
  readonly facts: Table;
  readonly sources: Table;
  readonly restatement: PackRestatement;
};

/** A pack behind a fingerprint: it is the pack’s own, one of its files’, or what it was made from. */
export type FoundPack = PackInBrief & {
  readonly is: "pack" | "file" | "inputs";
  readonly path: string;
};

/** What the server says of a fingerprint: the packs behind it, the newest first. */
export type LookedUp =
  | { readonly found: readonly [FoundPack, ...FoundPack[]] }
  | { readonly unknown: true }
  /** Whether signing in would help. */
  | { readonly refused: string; readonly closed: boolean };

const notAsked = (refused: string): LookedUp => ({ refused, closed: false });

/**
 * Asks which packs that were published here stand behind a fingerprint. Nothing else is sent.
 *
 * @param sha256 of a pack, of a file of one, or of what one was made from
 */
export async function lookUp(sha256: string): Promise<LookedUp> {
  try {
    const answer = await fetch(`/api/v1/packs?sha256=${sha256}`, { cache: "no-store" });
    if (!answer.ok)
      return notAsked(
        `The server failed (${answer.status}), so it cannot be said whether it was published here. Try again in a moment.`,
      );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
    const { packs, closed } = (await answer.json()) as { packs: FoundPack[]; closed: boolean };
    const [newest, ...others] = packs;
    if (newest !== undefined) return { found: [newest, ...others] };
    return closed
      ? {
          refused:
            "It is of a pack that was published here, and whoever published it lets only people who have signed in verify it.",
          closed,
        }
      : { unknown: true };
  } catch {
    return notAsked(
      "The server was not reached, so it cannot be said whether it was published here.",
    );
  }
}

/** What stands on record of a pack; undefined where that cannot be read now. */
export async function readKnown(id: string): Promise<KnownPack | undefined> {
  try {
    const answer = await fetch(`/api/v1/packs/${id}`, { cache: "no-store" });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
    return answer.ok ? ((await answer.json()) as KnownPack) : undefined;
  } catch {
    return undefined;
  }
}
