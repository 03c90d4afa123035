/** What `npm run pack` is asked for, from its command line. */
import { parseArgs } from "node:util";
import { keysOf } from "../../lib/domain/quantity/closed-set.ts";
import { PROFILES, TEMPLATES } from "../../lib/domain/report/board-report.ts";
import { PAPERS } from "../../lib/domain/report/pack-look.ts";
import type { PackChoices } from "../../lib/domain/report/pack-choices.ts";
import { BASES } from "../../lib/domain/ties/basis.ts";
import type { View } from "../../lib/domain/view/view.ts";
import { Trouble } from "./trouble.mjs";
import { viewIn } from "./view-option.ts";

const [templates, profiles, papers] = [keysOf(TEMPLATES), keysOf(PROFILES), keysOf(PAPERS)];

const USAGE = `npm run pack -- ${templates.join("|")} --out pack.zip [--as-of DAY] [--as-known DAY] [--basis ${BASES.join("|")}] [--profile ${profiles.join("|")}] [--title TEXT] [--confidentiality TEXT] [--paper ${papers.join("|")}] [--vendor ID] [--scenario ID[@VERSION]]… [--reason TEXT]`;

export type PackOptions = {
  readonly view: View;
  readonly choices: PackChoices;
  readonly scenarios: readonly { readonly id: string; readonly version?: number }[];
  readonly out: string;
  /** Why obstacles that may be overridden are let pass; null where none is. */
  readonly reason: string | null;
};

/**
 * Reads the options; what is left out is what the pages show, in the board’s profile.
 *
 * @param today the last day that may be asked for
 * @throws Trouble that says which option is wrong, and how it is written
 */
export function packOptions(args: readonly string[], today: string): PackOptions {
  const { values, positionals } = parsed(args);
  const [asked, ...more] = positionals;
  const template = templates.find((one) => one === asked);
  if (template === undefined || more.length > 0)
    throw new Trouble(`Name one template of ${templates.join(", ")}.`, USAGE);
  const profile = profiles.find((one) => one === values.profile);
  if (profile === undefined)
    throw new Trouble(`--profile ${values.profile} is none of ${profiles.join(", ")}.`, USAGE);
  const paper = papers.find((one) => one === values.paper);
  if (values.paper !== undefined && paper === undefined)
    throw new Trouble(`--paper ${values.paper} is none of ${papers.join(", ")}.`, USAGE);
  if (values.out === undefined || values.out === "")
    throw new Trouble("Say with --out where the pack is to be written.", USAGE);
  if ((template === "vendor") !== (values.vendor !== undefined))
    throw new Trouble(
      template === "vendor"
        ? "A vendor note is about one vendor: name it with --vendor."
        : `--vendor belongs to a vendor note; this is ${TEMPLATES[template].toLowerCase()}.`,
      USAGE,
    );
  const { "as-of": asOf, "as-known": asKnown, basis, reason } = values;
  return {
    view: viewIn({ asOf, asKnown, basis }, today, USAGE),
    scenarios: values.scenario.map(scenarioIn),
    out: values.out,
    reason: reason?.trim() === "" ? null : (reason ?? null),
    choices: {
      template,
      profile,
      title: values.title ?? TEMPLATES[template],
      confidentiality: values.confidentiality,
      ...(paper === undefined ? {} : { paper }),
      vendorId: values.vendor ?? null,
      scenarios: [],
      previous: null,
      appetite: [],
      decisions: [],
      overrides: [],
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        "as-of": { type: "string" },
        "as-known": { type: "string" },
        basis: { type: "string" },
        profile: { type: "string", default: "board" },
        title: { type: "string" },
        confidentiality: { type: "string", default: "Confidential" },
        paper: { type: "string" },
        vendor: { type: "string" },
        scenario: { type: "string", multiple: true, default: [] },
        reason: { type: "string" },
      },
    });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Trouble(`${reason}.`, USAGE);
  }
}

function scenarioIn(text: string): PackOptions["scenarios"][number] {
  const match = /^([0-9a-f-]{36})(?:@([1-9]\d{0,8}))?$/.exec(text);
  const [, id, version] = match ?? [];
  if (id === undefined)
    throw new Trouble(
      `--scenario ${text} is no scenario: write the id of its address, and behind an @ its version where it is not the newest.`,
      USAGE,
    );
  return version === undefined ? { id } : { id, version: Number(version) };
}
