/**
 * Characters that make a spreadsheet run a cell as a formula (OWASP, CSV
 * injection; CWE-1236), their full-width forms among them.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n\0]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const NEUTRALISED = /^'+[=+\-@＝＋－＠\t\r\n\0]/;

/**
 * A text that a spreadsheet shows and does not run. Numbers stay numbers.
 *
 * An apostrophe of its own before such a character is doubled, so that
 * `plainText(neutralText(text))` is the text again, whatever it is.
 *
 * @example
 * neutralText("=SUM(A1)"); // => "'=SUM(A1)"
 */
export const neutralText = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** The text that was neutralised; others as they are. */
export const plainText = (text: string): string => (NEUTRALISED.test(text) ? text.slice(1) : text);
