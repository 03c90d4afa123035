import { freeId } from "../../domain/quantity/free-id.ts";

/**
 * Ids as parts of file names, each once: letters, digits and hyphens, whatever they hold.
 *
 * @example fileNames(["Ties / AWS", "ties-aws"]) // => ["ties-aws", "ties-aws-2"]
 */
export function fileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const name = freeId(fileName(id), taken);
    taken.add(name);
    return name;
  });
}

const fileName = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60) || "table";
