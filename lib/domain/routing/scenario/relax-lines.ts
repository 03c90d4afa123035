import type { PolicyRun } from "./run-policy.ts";

/**
 * What has to give way, each limit once, in the words of the month that needs the
 * most of it, with the months in which it does.
 *
 * @example
 * relaxLines(run) // => ["Raise the cap on Azure from 40% to 55% of all tokens. In months 3 to 12; month 12 needs the most."]
 */
export function relaxLines({ months }: Pick<PolicyRun, "months">): string[] {
  const found = months.flatMap(({ month, parts }) =>
    parts.flatMap(({ toRelax }) => toRelax.map((line) => ({ month, ...line }))),
  );
  return [...Map.groupBy(found, ({ key }) => key).values()].map((lines) => {
    const most = lines.reduce((a, b) => (b.amount > a.amount ? b : a));
    const held = [...new Set(lines.map(({ month }) => month))];
    if (held.length === months.length && new Set(lines.map(({ text }) => text)).size === 1)
      return months.length === 1 ? most.text : `${most.text} In every month.`;
    const varies = lines.some(({ text }) => text !== most.text);
    return `${most.text} In ${monthsInWords(held)}${
      varies
        ? `; ${most.amount > 0 ? `month ${most.month} needs the most` : `the numbers are month ${most.month}’s`}`
        : ""
    }.`;
  });
}

/**
 * Months in words, neighbours as a span.
 *
 * @param months from 1, in order
 *
 * @example
 * monthsInWords([1, 2, 3, 7]) // => "months 1 to 3 and 7"
 */
export function monthsInWords(months: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === month - 1) last[1] = month;
    else spans.push([month, month]);
  }
  const words = spans.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const [end] = words.slice(-1);
  const list =
    words.length < 2 ? (end ?? "no month") : `${words.slice(0, -1).join(", ")} and ${end}`;
  return `${months.length === 1 ? "month" : "months"} ${list}`;
}
