import { parseSubject } from "./subject.ts";

/** Kinds of subject that have a page of their own, and its folder. */
const FOLDERS: Readonly<Record<string, string>> = {
  party: "/providers",
  tie: "/ties",
  stake: "/stakes",
  right: "/rights",
};

/** The page of a subject; null where its kind has none. */
export function subjectPath(subject: string): string | null {
  const parsed = parseSubject(subject);
  const folder = parsed === undefined ? undefined : FOLDERS[parsed.kind];
  return parsed === undefined || folder === undefined ? null : `${folder}/${parsed.slug}`;
}
