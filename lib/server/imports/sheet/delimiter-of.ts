const DELIMITERS = [",", ";", "\t"] as const;

/** What parts the fields of the header: the delimiter it has most of, outside quotation marks. */
export function delimiterOf(text: string): string {
  const header = /^\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text)?.[1] ?? "";
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
