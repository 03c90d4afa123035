/**
 * A text with a sign in place of what no database of ours can keep: a NUL, or half a character.
 *
 * @example
 * keepableText("cut \ud83d"); // => "cut \ufffd"
 */
export const keepableText = (text: string): string =>
  text.replaceAll("\0", "\ufffd").toWellFormed();
