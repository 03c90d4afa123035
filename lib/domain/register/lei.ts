const FORM = /^[A-Z0-9]{18}[0-9]{2}$/;
const MODULUS = 97;
const LETTER_A = 10;

/**
 * Whether a text is a legal entity identifier with check digits that fit (ISO 17442;
 * ISO/IEC 7064, MOD 97-10): letters stand for 10 to 35, and the number leaves 1.
 * Whether it was ever issued only GLEIF can say.
 *
 * @example
 * isLei("529900T8BM49AURSDO55"); // => true
 */
export function isLei(text: string): boolean {
  if (!FORM.test(text)) return false;
  let rest = 0;
  for (const letter of text) {
    const value = Number.parseInt(letter, LETTER_A + 26);
    rest = (rest * (value < LETTER_A ? 10 : 100) + value) % MODULUS;
  }
  return rest === 1;
}
