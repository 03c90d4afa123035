import type { SubjectId, SubjectKind } from "../fact/subject.ts";

/** Pages of their own; what is said of the other kinds stands on the pages of their parties. */
const FOLDERS: { readonly [K in SubjectKind]?: string } = {
  party: "providers",
  tie: "ties",
  stake: "stakes",
  right: "rights",
};

/** The page on which everyone reads a subject; undefined where it has none of its own. */
export function publicPageOf({ kind, slug }: SubjectId): string | undefined {
  const folder = FOLDERS[kind];
  return folder === undefined ? undefined : `/${folder}/${slug}`;
}
