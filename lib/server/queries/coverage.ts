import "server-only";
import { type CoverageRow, coverageOf, GAPS } from "../../domain/curation/coverage.ts";
import type { SubjectKind } from "../../domain/fact/subject.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { factsAbout } from "./facts.ts";
import { getParties } from "./parties.ts";
import { listSubjects } from "./subjects.ts";

export type CoverageFilter = {
  /** Id of a party that the subjects are about. */
  readonly party: string | null;
  /** Subjects of which something could still be found out. */
  readonly gapsOnly: boolean;
};

/** What ought to be known of subjects of a kind on a day, and how well it is. */
export async function getCoverage(
  kind: SubjectKind,
  day: PlainDate,
  { party, gapsOnly }: CoverageFilter,
): Promise<CoverageRow[]> {
  const [subjects, facts, parties] = await Promise.all([
    listSubjects(kind),
    factsAbout(kind),
    getParties(viewFrom(undefined, day)),
  ]);
  // A duplicate reads as another party, of which everything is known that is known of it.
  const standing = subjects.filter(({ slug }) => kind !== "party" || parties.has(slug));
  return coverageOf(kind, standing, (id) => facts.get(id) ?? [], day).filter(
    (row) =>
      (party === null || row.parties.includes(party)) &&
      (!gapsOnly || [...row.states.values()].some((state) => GAPS.includes(state))),
  );
}
