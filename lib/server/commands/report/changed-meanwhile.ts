import "server-only";
import { differingChoices } from "../../../domain/report/differing-choices.ts";
import { PackChoices } from "../../../domain/report/pack-choices.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Why a report is not kept as somebody typed it: another did meanwhile, or deleted it; with what differs. */
export async function changedMeanwhile(id: string, was: number, typed: PackChoices) {
  const { version, deletedAt, choices } = await db().report.findUniqueOrThrow({
    where: { id },
    select: { version: true, deletedAt: true, choices: true },
  });
  if (deletedAt !== null)
    return new Failure("not-found", "Somebody deleted this report meanwhile; begin a new one.");
  const theirs = PackChoices.safeParse(choices);
  const differs = theirs.success ? differingChoices(typed, theirs.data) : [];
  return new Failure(
    "conflict",
    `Somebody changed this report meanwhile: it is at version ${version}, and you began from ${was}. ${
      differs.length === 0
        ? "What they chose is what you chose."
        : `Theirs and yours differ in: ${differs.join(", ")}.`
    } What you typed is kept on this page and in none of the report; open it again beside this one.`,
    { details: { version, differs } },
  );
}
