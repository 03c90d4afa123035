import type { Tampered } from "../domain/report/checked-pack.ts";

const WORDS: Readonly<Record<Tampered["how"], string>> = {
  changed: "was changed",
  missing: "is missing",
  added: "was put in",
  resized: "is not as large as the manifest says",
  "listed-twice": "is listed twice",
  twice: "is in it twice, so that two programs may show two different files",
  folder: "was put in as a folder",
  outside: "has a name that leads out of the folder it is unpacked into",
  renamed: "has another name where it lies in the zip than in its list",
  over: "lies over another file",
  hidden: "has bytes before it or in it that belong to no file",
  commented: "has a comment, or bytes behind its end, which were put in",
};

/**
 * What is not as it was made, to be read behind its path.
 *
 * @example tamperedWords({ path: "report.pdf", how: "changed" }) // => "was changed"
 */
export const tamperedWords = ({ how }: Tampered): string => WORDS[how];
