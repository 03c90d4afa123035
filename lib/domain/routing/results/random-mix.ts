/** What a choice comes to, a prompt: cost, quality and wait, or any of them, by name. */
export type Measures = Readonly<Record<string, number>>;

/**
 * What drawing at random between two choices comes to: on the straight line between them, in every measure.
 *
 * @param share part of the prompts that goes to the second, 0 to 1
 * @throws RangeError if the share is outside 0 to 1, or the two are measured differently
 *
 * @example
 * randomMix({ usd: 1, quality: 0.6 }, { usd: 3, quality: 0.8 }, 0.5) // => { usd: 2, quality: 0.7 }
 */
export function randomMix(first: Measures, second: Measures, share: number): Measures {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share of ${share}; expected 0 to 1`);
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => {
      const other = second[name];
      if (other === undefined) throw new RangeError(`one of the two has no ${name}`);
      return [name, value * (1 - share) + other * share];
    }),
  );
}
