/** At least two to compare, and no more than fit beside each other. */
export const COMPARE = { least: 2, most: 4 } as const;

export type Choice = {
  readonly ids: readonly string[];
  /** What was set aside of what the address asked for, in sentences. */
  readonly setAside: readonly string[];
};

/** The providers an address asks to compare: repeats, strangers and a fifth are set aside and said so. */
export const chooseProviders = (asked: readonly string[], known: ReadonlySet<string>): Choice =>
  chooseSome(asked, known, "provider");

/** The same of anything that has ids; `what` is what one of them is called. */
export function chooseSome(
  asked: readonly string[],
  known: ReadonlySet<string>,
  what: string,
): Choice {
  const setAside: string[] = [];
  const ids: string[] = [];
  for (const id of asked) {
    if (!known.has(id)) setAside.push(`There is no ${what} “${id}” to compare.`);
    else if (ids.includes(id)) setAside.push(`“${id}” was asked for twice; it is shown once.`);
    else if (ids.length === COMPARE.most)
      setAside.push(`“${id}” is left out: at most ${COMPARE.most} fit beside each other.`);
    else ids.push(id);
  }
  return { ids, setAside };
}
