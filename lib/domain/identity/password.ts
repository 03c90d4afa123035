import { COMMON_PASSWORD_PARTS } from "./common-passwords.ts";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** How much must be left once everything that is easily guessed is taken out. */
const LEAST_OF_ONES_OWN = 6;
const LEAST_DIFFERENT = 5;

/** Said beside every field where a password is chosen. */
export const PASSWORD_RULE = `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind; several words that have nothing to do with each other are good.`;

/** The same password however it was typed: NFKC, so that two ways of writing é are one. */
export const normalPassword = (typed: string): string => typed.normalize("NFKC");

/**
 * What is wrong with a password somebody wants, or undefined.
 *
 * Length is what makes guessing slow, so no kinds of characters are asked for;
 * but common words, runs of keys and one's own e-mail address do not count.
 *
 * @param typed as it was typed
 * @param email whose it is
 */
export function passwordFault(typed: string, email: string): string | undefined {
  const password = normalPassword(typed);
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD)
    return `has ${length} characters; it needs ${SHORTEST_PASSWORD} or more`;
  if (length > LONGEST_PASSWORD) return `has ${length} characters; ${LONGEST_PASSWORD} is the most`;
  if (new Set(password).size < LEAST_DIFFERENT)
    return `repeats fewer than ${LEAST_DIFFERENT} characters, which is guessed quickly`;
  const own = ownPart(password.toLowerCase(), partsOf(email));
  if (own.length < LEAST_OF_ONES_OWN)
    return "is made of words, runs or parts of the e-mail address that are tried first; choose something else or add words of your own";
  return undefined;
}

const partsOf = (email: string): string[] =>
  [email, ...email.split("@"), ...email.split(/[^\p{L}\p{N}]+/u)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 4)
    .toSorted((a, b) => b.length - a.length);

/** The characters that are in no easily guessed part and repeat no earlier stretch. */
function ownPart(password: string, parts: readonly string[]): string {
  const rest = [...parts, ...COMMON_PASSWORD_PARTS].reduce(
    (left, part) => left.replaceAll(part, " "),
    password,
  );
  return rest.replaceAll(/\s+/g, "").replaceAll(/(.+?)\1+/gu, "$1");
}
