const ZERO = 48;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_OF_DAY = 86_400_000;

/** The whole number that bytes spell, or NaN where one of them is no digit. */
export function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from) return Number.NaN;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The time that bytes spell, as `2023-11-16 18:17:03.9799600`, in milliseconds since 1970; NaN where they spell none.
 *
 * A day alone is its midnight; `T` may stand for the space, and `Z` or `+01:00`
 * behind it; without either it is taken for UTC.
 */
export function timeIn(bytes: Uint8Array, from: number, to: number): number {
  const day = dayIn(bytes, from, to);
  if (to === from + 10) return day * MS_OF_DAY;
  const apart = bytes[from + 10];
  if (apart !== 32 && apart !== 84) return Number.NaN;
  const hour = digitsIn(bytes, from + 11, Math.min(from + 13, to));
  const minute = digitsIn(bytes, from + 14, Math.min(from + 16, to));
  if (!(hour < 24 && minute < 60 && bytes[from + 13] === 58)) return Number.NaN;
  let at = from + 16;
  let seconds = 0;
  if (bytes[at] === 58) {
    seconds = digitsIn(bytes, at + 1, Math.min(at + 3, to));
    at += 3;
    if (bytes[at] === 46) {
      let unit = 0.1;
      for (at += 1; at < to && isDigit(bytes[at]); at += 1) {
        seconds += ((bytes[at] ?? 0) - ZERO) * unit;
        unit /= 10;
      }
    }
  }
  if (!(seconds < 61)) return Number.NaN;
  return day * MS_OF_DAY + (hour * 60 + minute - zoneIn(bytes, at, to)) * 60_000 + seconds * 1000;
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte < 58;

/** Days since 1970-01-01, counted in years that begin in March, so that a leap day ends one. */
function dayIn(bytes: Uint8Array, from: number, to: number): number {
  if (to < from + 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return Number.NaN;
  const year = digitsIn(bytes, from, from + 4);
  const month = digitsIn(bytes, from + 5, from + 7);
  const day = digitsIn(bytes, from + 8, from + 10);
  if (!(day >= 1 && day <= (DAYS_OF_MONTH[month - 1] ?? 0))) return Number.NaN;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)))
    return Number.NaN;
  const since = month > 2 ? year : year - 1;
  const before = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const leaps = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return since * 365 + leaps + before + day - 719_469;
}

/** Minutes ahead of UTC. */
function zoneIn(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return 0;
  if (bytes[from] === 90) return from + 1 === to ? 0 : Number.NaN;
  const sign = bytes[from] === 43 ? 1 : bytes[from] === 45 ? -1 : Number.NaN;
  const minutesFrom = bytes[from + 3] === 58 ? from + 4 : from + 3;
  if (to !== minutesFrom + 2) return Number.NaN;
  return sign * (digitsIn(bytes, from + 1, from + 3) * 60 + digitsIn(bytes, minutesFrom, to));
}
