// What the tools report, as `{ passed, failed, skipped }`.
import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

export const none = { passed: 0, failed: 0, skipped: 0 };

export const sum = (all) =>
  all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    none,
  );

export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** One thing that either holds or does not. */
export const single = (ok) => ({ ...none, [ok ? "passed" : "failed"]: 1 });

/** A tool that ended badly without naming a failed test has failed all the same. */
function withExit(counts, ok) {
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

export function countVitest(file, ok) {
  const results = readJson(file);
  if (!results) return withExit(none, ok);
  // A test file that cannot even be loaded has no tests to count, and counts as one itself.
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return withExit(
    {
      passed: results.numPassedTests,
      failed: results.numFailedTests + broken,
      skipped: results.numPendingTests + (results.numTodoTests ?? 0),
    },
    ok,
  );
}

export function countPlaywright(file, ok) {
  const results = readJson(file);
  if (!results) return withExit(none, ok);
  const { expected, unexpected, flaky, skipped } = results.stats;
  return withExit({ passed: expected, failed: unexpected + flaky, skipped }, ok);
}

/**
 * The browser's tests that did not pass at once: each with its place, how it ended (`unexpected`:
 * failed each time; `flaky`: passed when tried again) and the first words of what went wrong.
 */
export function troubledInBrowser(file) {
  const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
  return specsOf(readJson(file) ?? {}).flatMap(({ title, file: path, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status, results }) => ({
        status,
        name: `${path}:${line} ${title}`,
        error: stripVTControlCharacters(
          results.find(({ error }) => error)?.error.message ?? "",
        ).slice(0, 1_500),
      })),
  );
}

/**
 * The vectors close with `N passed, N failed`; above that a line says how many of a file ahead of
 * the work were skipped.
 */
export function countVectors(output, ok) {
  const closing = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const skipped = [...output.matchAll(/^(\d+) skipped/gm)].reduce(
    (all, [, n]) => all + Number(n),
    0,
  );
  if (!closing) return withExit(none, ok);
  return withExit({ passed: Number(closing[1]), failed: Number(closing[2]), skipped }, ok);
}
