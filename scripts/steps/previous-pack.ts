/** The pack that a new one is held against, by its id or from its zip. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { keysOf } from "../../lib/domain/quantity/closed-set.ts";
import { askedForReport } from "../../lib/domain/report/asked-for.ts";
import { PROFILES, TEMPLATES, type BoardReport } from "../../lib/domain/report/board-report.ts";
import { REDACTIONS } from "../../lib/domain/report/redaction.ts";
import type { PackInputs } from "../../lib/domain/report/pack-inputs.ts";
import { clocksOf, type View } from "../../lib/domain/view/view.ts";
import { fingerprintOf } from "../../lib/server/fingerprint-of.ts";
import { correctionsOf } from "../../lib/server/queries/corrections-of.ts";
import { getPack } from "../../lib/server/queries/packs.ts";
import { subjectsOf } from "../../lib/server/queries/subjects-of.ts";
import type { PackOptions } from "./pack-options.ts";
import { Trouble } from "./trouble.mjs";
import { heldAgainstManifest } from "./verify-pack.ts";
import { isSameTitle } from "../../lib/domain/report/title-of.ts";

type Previous = NonNullable<PackInputs["previous"]>;
type Held = {
  readonly id: string | null;
  /** What stands in the zip of a pack that was never published here. */
  readonly elsewhere: ((view: View) => Promise<Previous>) | null;
};

const Stated = z.looseObject({
  title: z.string(),
  template: z.enum(keysOf(TEMPLATES)),
  profile: z.enum(keysOf(PROFILES)),
  asOf: z.iso.date(),
  methodVersion: z.string(),
  claims: z.array(z.looseObject({ id: z.string(), label: z.string(), facts: z.array(z.string()) })),
});

/**
 * Finds the pack before: one that was published here is read from the register, as the page
 * reads it; of any other its own zip is.
 *
 * @param title of the new one: an earlier edition of the same is not named by its title again
 * @throws Trouble where the file is no pack, or was changed since it was made
 */
export async function previousPack(
  previous: PackOptions["previous"],
  title: string,
): Promise<Held> {
  if (previous === null) return { id: null, elsewhere: null };
  if ("id" in previous) return { id: previous.id, elsewhere: null };
  const { differences, files, manifest } = heldAgainstManifest(bytesOf(previous.file));
  const id = fingerprintOf(manifest);
  if ((await getPack(id)) !== undefined) return { id, elsewhere: null };
  const [first] = differences;
  if (first !== undefined)
    throw new Trouble(
      `--previous ${previous.file} is not the pack as it was made: ${first.where} ${first.how}.`,
    );
  const found = Stated.safeParse(
    JSON.parse(Buffer.from(files.get("report.json") ?? "{}").toString()),
  );
  if (!found.success) throw new Trouble(`--previous ${previous.file} holds no report.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is what its own manifest says
  const report = found.data as unknown as BoardReport;
  return { id, elsewhere: (view) => heldFrom(report, id, { view, title }) };
}

async function heldFrom(
  report: BoardReport,
  id: string,
  { view, title }: { readonly view: View; readonly title: string },
): Promise<Previous> {
  const { asOf, asKnown, methodVersion, claims } = report;
  const facts = [...new Set(claims.flatMap((claim) => claim.facts))].filter((fact) =>
    /^(?:offering\/|[0-9a-f-]{36}$)/.test(fact),
  );
  const publishedAt = `${asKnown ?? asOf}T23:59:59.999Z`;
  return {
    edition: `${isSameTitle(report.title, title) ? "" : `“${report.title}”, `}pack ${id.slice(0, 8)}`,
    asOf,
    methodVersion,
    claims,
    corrected: await correctionsOf(facts, clocksOf(view).knownAt, { asOf, publishedAt }),
    asked: askedForReport(report),
    subjects: await subjectsOf(facts),
    unnamed: REDACTIONS[report.profile].facts,
  };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Trouble(
      `--previous ${path} is neither the id of a pack nor a file that can be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
