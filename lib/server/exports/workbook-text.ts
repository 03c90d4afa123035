const escape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * A text as a workbook keeps it. Characters that XML 1.0 has no way to write, those that
 * the library drops (U+007F, U+FFFD), and what looks like the escape of one, are
 * escapes (ECMA-376, 22.9.2.19). A text such
 * as "constructor" has its first letter escaped: the library keeps its texts in an
 * object, where it would be taken for what every object has.
 */
export function workbookText(value: string): string {
  const text = value
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[^\t\n\u0020-\u007E\u0080-\uFFFC]/g, escape);
  return text in {} ? escape(text) + text.slice(1) : text;
}
