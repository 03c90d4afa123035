import "server-only";
import type { PackLook } from "../../domain/report/pack-look.ts";
import { db } from "../db.ts";
import { type PrintOptions, printedAs } from "../exports/report/printed-as.ts";

/**
 * How a pack is printed, by the look that is frozen in it.
 *
 * @param own files of the look that whoever makes it brings along, by their SHA-256
 * @throws Failure where a file of the look is not there
 */
export async function getPrintOptions(
  look: PackLook | undefined,
  own: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<PrintOptions> {
  const wanted = [look?.logo, look?.master].flatMap((sha256) => sha256 ?? []);
  const rows =
    wanted.length === 0
      ? []
      : await db().lookFile.findMany({
          where: { sha256: { in: wanted } },
          select: { sha256: true, bytes: true },
        });
  const files = new Map([...own, ...rows.map(({ sha256, bytes }) => [sha256, bytes] as const)]);
  return printedAs(look, (sha256) => files.get(sha256));
}
