/** What LiteLLM's cost routing puts in for a price it does not know: US dollars a token, not a million. */
const UNKNOWN_USD_PER_TOKEN = 5;

/** A deployment as LiteLLM's router knows it, in US dollars per token. */
export type Deployment = {
  /** Prices set for the deployment; absent where none are. */
  readonly own?: { readonly input: number; readonly output: number };
  /** The model's entry in the cost map; absent where it has none. */
  readonly listed?: { readonly input: number; readonly output: number };
};

/**
 * What LiteLLM's cost-based routing ranks a deployment by, in US dollars per token.
 *
 * The price of a token in plus that of a token out, whatever the mix and
 * whatever is cached. An own price of zero counts as not set, and a model
 * outside the cost map as 5 + 5 US dollars a token, so a free model of one's
 * own comes out as the dearest there is.
 *
 * @example
 * litellmScore({ own: { input: 0, output: 0 } }) // => 10
 */
export const litellmScore = ({ own, listed }: Deployment): number =>
  side(own?.input, listed?.input) + side(own?.output, listed?.output);

const side = (own: number | undefined, listed: number | undefined): number =>
  own !== undefined && own !== 0 ? own : (listed ?? UNKNOWN_USD_PER_TOKEN);

/**
 * The deployment that LiteLLM's cost-based routing picks: the lowest score, the first listed of equals.
 *
 * @returns its place in the list
 * @throws RangeError if there is none
 *
 * @example
 * litellmPick([{ listed: { input: 3e-6, output: 15e-6 } }, { listed: { input: 5e-6, output: 10e-6 } }]) // => 1
 */
export function litellmPick(deployments: readonly Deployment[]): number {
  if (deployments.length === 0) throw new RangeError("a choice requires a deployment");
  const scores = deployments.map(litellmScore);
  return scores.indexOf(Math.min(...scores));
}

/**
 * The deployments between which LiteLLM's latency-based routing draws: those within a buffer of the fastest.
 *
 * seconds <= fastest * (1 + buffer)
 *
 * @returns their places in the list
 * @throws RangeError if a latency or the buffer is negative
 *
 * @example
 * latencyCandidates([0.07, 0.1, 4.66], 0.5) // => [0, 1]
 */
export function latencyCandidates(seconds: readonly number[], buffer: number): number[] {
  if (!(buffer >= 0)) throw new RangeError(`a latency buffer of ${buffer}; expected zero or more`);
  if (seconds.some((wait) => !(wait >= 0))) throw new RangeError("a latency is below zero");
  const longest = Math.min(...seconds) * (1 + buffer);
  return seconds.flatMap((wait, i) => (wait <= longest ? [i] : []));
}
