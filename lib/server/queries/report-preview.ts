import "server-only";
import { z } from "zod";
import type { BoardReport } from "../../domain/report/board-report.ts";
import { composeReport } from "../../domain/report/compose-report.ts";
import { PackChoices } from "../../domain/report/pack-choices.ts";
import { Unreportable } from "../../domain/report/unreportable.ts";
import { BASES } from "../../domain/ties/basis.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { Failure } from "../failure.ts";
import { drawnRun } from "../jobs/drawn-run.ts";
import { packContext } from "./pack-context.ts";
import { getPackInputs } from "./pack-inputs.ts";

const Wanted = z.strictObject({
  asOf: z.iso.date(),
  asKnown: z.iso.date().nullable(),
  basis: z.enum(BASES),
  choices: PackChoices,
});

/**
 * What a report would say, by the draws that the pages of its day share; its scenarios,
 * which take longer, are left to the run that builds it.
 *
 * @throws Failure where the choices make no sense, or leave nothing to report on
 */
export async function previewOfReport(raw: unknown): Promise<BoardReport> {
  const parsed = Wanted.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Failure(
      "invalid",
      `${issue?.path.join(", ") ?? "It"}: ${issue?.message ?? "is not understood"}.`,
    );
  }
  const { asOf, asKnown, basis, choices } = parsed.data;
  if (choices.template === "strategies")
    throw new Failure("invalid", "a comparison of strategies is worked out when it is built.");
  const today = new Date().toISOString().slice(0, 10);
  const view = viewFrom(asOf, today, { asKnown: asKnown ?? undefined, basis });
  const context = await packContext(choices, view);
  const [inputs, run] = await Promise.all([
    getPackInputs(view, choices, { ...context, scenarios: [] }),
    drawnRun(view),
  ]);
  if (inputs === undefined || run === undefined)
    throw new Failure("not-found", `the company has no contracts on record for ${asOf}.`);
  try {
    return composeReport(inputs, { run, scenarios: [] });
  } catch (error) {
    if (error instanceof Unreportable) throw new Failure("invalid", `${error.message}.`);
    throw error;
  }
}
