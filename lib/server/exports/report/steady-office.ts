import "server-only";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { PlainDate } from "../../../domain/quantity/plain-date.ts";
import { steadyZip } from "./steady-zip.ts";

const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g;

/**
 * A workbook or slides without the moment at which they were written: the same
 * content gives the same bytes. Workbooks inside, as charts have, are treated the same.
 *
 * @param asOf what the file says that it was made on
 * @param edited a part as it is to be, by its name
 */
export function steadyOffice(
  bytes: Uint8Array,
  asOf: PlainDate,
  edited = (_name: string, content: Uint8Array) => content,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, content]): [string, Uint8Array] => {
      if (name.endsWith(".xlsx")) return [name, steadyOffice(content, asOf)];
      if (!name.endsWith("core.xml")) return [name, edited(name, content)];
      return [name, strToU8(strFromU8(content).replaceAll(MOMENT, `$1${asOf}T00:00:00Z$2`))];
    })
    // Readers expect the list of types in front.
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return steadyZip(parts.map(([path, content]) => ({ path, bytes: content })));
}

const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
