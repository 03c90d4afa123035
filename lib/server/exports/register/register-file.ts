import "server-only";
import { csvName, type RegisterExport } from "../../../domain/register/register-export.ts";
import { packageFiles, templateCsv } from "../../../domain/register/package-files.ts";
import { TEMPLATE_IDS } from "../../../domain/register/template.ts";
import { steadyZip } from "../report/steady-zip.ts";

/** A file to be saved, with the name it is saved under. */
export type SavedRegister = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * A file of the register: the whole package, or one template.
 *
 * @param file `package.zip`, or a template such as `b_02.01.csv`
 * @returns undefined where there is no such file
 */
export function registerFile(
  register: RegisterExport,
  notes: readonly string[],
  file: string,
): SavedRegister | undefined {
  if (file === "package.zip")
    return {
      name: `${register.name}.zip`,
      type: "application/zip",
      bytes: steadyZip(
        packageFiles(register, notes).map(({ path, text }) => ({ path, bytes: encoded(text) })),
      ),
    };
  const template = TEMPLATE_IDS.find((id) => `${id.toLowerCase()}.csv` === file);
  return template === undefined
    ? undefined
    : {
        name: csvName(register, template),
        type: "text/csv; charset=utf-8",
        bytes: encoded(templateCsv(register, template)),
      };
}
