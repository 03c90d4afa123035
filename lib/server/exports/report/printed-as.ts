import "server-only";
import { type PackLook, PLAIN_PACK_LOOK } from "../../../domain/report/pack-look.ts";
import { Failure } from "../../failure.ts";
import { readLogo } from "./logo.ts";
import type { PdfOptions } from "./report-to-pdf.ts";
import type { PackFile } from "./steady-zip.ts";
import { fingerprintOf } from "../../fingerprint-of.ts";

/** How a report is printed, with the files of its look at hand. */
export type PrintOptions = Pick<PdfOptions, "paper" | "look"> & {
  /** The same by its settings; absent for a pack of before there were any. */
  readonly settings?: PackLook;
};

/**
 * A look with the files that it names.
 *
 * @param fileOf the bytes of a file by its SHA-256; undefined where they are not there
 * @throws Failure where one is missing, or is another than its name says
 */
export function printedAs(
  settings: PackLook | undefined,
  fileOf: (sha256: string) => Uint8Array | undefined,
): PrintOptions {
  const { paper, accent, footer, logo, master } = settings ?? PLAIN_PACK_LOOK;
  const found = (sha256: string | null, what: string): Uint8Array | null => {
    if (sha256 === null) return null;
    const bytes = fileOf(sha256);
    if (bytes === undefined || fingerprintOf(bytes) !== sha256)
      throw new Failure(
        "not-found",
        `The ${what} of this look is not there any more, or is another. Choose one anew under How packs look, and build the report again.`,
      );
    return bytes;
  };
  const look = { logo: found(logo, "logo"), accent, footer, master: found(master, "slide master") };
  return { paper, look, ...(settings === undefined ? {} : { settings }) };
}

/** Where the settings of a look lie in a pack. */
export const LOOK_FILE = "look.json";

/** The files of a look as they lie in a pack, beside its settings. */
export const lookFiles = ({ look }: PrintOptions): PackFile[] => [
  ...(look?.logo == null
    ? []
    : [{ path: `look/logo.${readLogo(look.logo).format}`, bytes: look.logo }]),
  ...(look?.master == null ? [] : [{ path: "look/master.pptx", bytes: look.master }]),
];
