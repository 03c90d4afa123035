import { fnv1a } from "../stats/fnv1a.ts";
import { readStack, type Stack } from "./stack.ts";

/** Names the form of what follows; a link of another form is not guessed at. */
const VERSION = "1";
const NAME = "stack";

/**
 * The stack as the fragment of an address: the part behind `#`, which browsers
 * never send to a server. Version, checksum and the answers.
 *
 * @example
 * stackToFragment(NO_STACK); // => "#stack=1.1k2v9qd.eyJ2ZW5kb3JzIjpbXSwi…"
 */
export function stackToFragment(stack: Stack): string {
  const text = btoa(JSON.stringify(stack))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  return `#${NAME}=${VERSION}.${checksum(text)}.${text}`;
}

export type LinkedStack =
  | { readonly kind: "none" }
  | { readonly kind: "stack"; readonly stack: Stack }
  | { readonly kind: "refused"; readonly reason: string };

/** The stack that a fragment holds; a sentence where it holds a damaged one. */
export function stackFromFragment(fragment: string, nameOf?: (id: string) => string): LinkedStack {
  const start = `#${NAME}=`;
  if (!fragment.startsWith(start)) return { kind: "none" };
  const [version, sum, text, ...more] = fragment.slice(start.length).split(".");
  if (version !== VERSION)
    return refused(`it is of version “${version ?? ""}”, and this page reads version ${VERSION}`);
  if (text === undefined || more.length > 0 || checksum(text) !== sum)
    return refused("part of it is missing or changed; ask for it to be sent again");
  const answers = answersFrom(text);
  if (answers === undefined) return refused("what it holds cannot be read");
  const read = readStack(answers, nameOf);
  return "stack" in read
    ? { kind: "stack", stack: read.stack }
    : refused(read.refused.replace(/\.$/, ""));
}

const refused = (why: string): LinkedStack => ({
  kind: "refused",
  reason: `The link could not be opened: ${why}. Nothing was changed.`,
});

function answersFrom(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined;
  }
}

/** Enough to notice that a part is missing. The text is base64, all of it below 128. */
const checksum = (text: string): string => fnv1a(text).toString(36);
