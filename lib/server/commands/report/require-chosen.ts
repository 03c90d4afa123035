import "server-only";
import type { PackChoices } from "../../../domain/report/pack-choices.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/**
 * What a report names has to be there when it is kept: whoever names it is still
 * there to choose another.
 *
 * @throws Failure that names the scenario, or the pack, that is not there
 */
export async function requireChosen({
  scenarios,
  previous,
}: Pick<PackChoices, "scenarios" | "previous">): Promise<void> {
  for (const { id, version } of scenarios) {
    const found = await db().scenarioVersion.findFirst({
      where: { scenarioId: id, version, scenario: { deletedAt: null } },
      select: { version: true },
    });
    if (found === null)
      throw new Failure(
        "invalid",
        `The scenario ${id}, version ${version}, is not kept. Leave it out of the report, or choose another.`,
      );
  }
  if (previous === null) return;
  if ((await db().pack.findUnique({ where: { id: previous }, select: { id: true } })) === null)
    throw new Failure(
      "invalid",
      `The pack ${previous}, which it is held against, was not published here. Choose another, or none.`,
    );
}
