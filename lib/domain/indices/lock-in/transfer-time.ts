const BITS_PER_BYTE = 8;
const SECONDS_PER_DAY = 86_400;

/**
 * How long data takes to move out over a line.
 *
 *     seconds = 8 * bytes / (bits per second * efficiency)
 *
 * @throws RangeError if the volume is negative, the line has no speed, or the
 * efficiency is not above 0 and at most 1
 *
 * @example
 * transferTime({ bytes: 1e14, bitsPerSecond: 1e9, efficiency: 1 });
 * // => { seconds: 800_000, days: 9.26 }, 100 TB at 1 Gbit/s
 */
export function transferTime({
  bytes,
  bitsPerSecond,
  efficiency,
}: {
  readonly bytes: number;
  readonly bitsPerSecond: number;
  readonly efficiency: number;
}): { readonly seconds: number; readonly days: number } {
  if (!(bytes >= 0)) throw new RangeError(`a volume of ${bytes} bytes`);
  if (!(bitsPerSecond > 0 && efficiency > 0 && efficiency <= 1))
    throw new RangeError(`a line of ${bitsPerSecond} bit/s, used to ${efficiency}`);
  const seconds = (BITS_PER_BYTE * bytes) / (bitsPerSecond * efficiency);
  return { seconds, days: seconds / SECONDS_PER_DAY };
}
