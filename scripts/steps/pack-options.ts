/** What `npm run pack` is asked for, from its command line. */
import { parseArgs } from "node:util";
import { keysOf } from "../../lib/domain/quantity/closed-set.ts";
import { PROFILES, TEMPLATES, type Template } from "../../lib/domain/report/board-report.ts";
import { firstChoices } from "../../lib/domain/report/first-choices.ts";
import { PackId } from "../../lib/domain/report/pack-id.ts";
import { PAPERS } from "../../lib/domain/report/pack-look.ts";
import { type PackChoices, Reason } from "../../lib/domain/report/pack-choices.ts";
import { BASES } from "../../lib/domain/ties/basis.ts";
import type { View } from "../../lib/domain/view/view.ts";
import { checkedChoices, choicesIn, decisionsIn } from "./choices-file.ts";
import { type AskedLook, lookIn } from "./look-file.ts";
import { Trouble } from "./trouble.mjs";
import { viewIn } from "./view-option.ts";

const [templates, profiles, papers] = [keysOf(TEMPLATES), keysOf(PROFILES), keysOf(PAPERS)];

export const USAGE = `npm run pack -- ${templates.join("|")} --out pack.zip [--force]
  [--as-of DAY] [--as-known DAY] [--basis ${BASES.join("|")}]
  [--profile ${profiles.join("|")}] [--title TEXT] [--confidentiality TEXT] [--vendor ID]
  [--paper ${papers.join("|")}] [--look FILE.json]
  [--scenario ID[@VERSION]]… [--previous PACK.zip|ID] [--no-highlight]
  [--appetite "CLAIM>=NUMBER"]… [--decisions FILE.json] [--choices FILE.json] [--reason TEXT]

It looks as the company’s packs do (How packs look, on the Reports page): logo, colour, footer,
slide master, paper, and the word of confidentiality. --paper and --confidentiality stand above that;
--look FILE.json stands in its place for whatever the file states, of
  {"paper": "a4", "accent": "#1b5586", "footer": "…", "confidentiality": "…", "logo": "logo.png", "master": "slides.potx"}
where null is none, and files lie beside the file of the look. The look.json of a pack will do.`;

export type PackOptions = {
  readonly view: View;
  /** With scenarios and the pack before still to be looked up. */
  readonly choices: PackChoices;
  /** Whether anybody said how confidential it is; where nobody did, the company’s word stands. */
  readonly saysConfidentiality: boolean;
  /** What stands in place of the company’s look; null for nothing. */
  readonly look: AskedLook | null;
  readonly scenarios: readonly { readonly id: string; readonly version?: number }[];
  /** The pack it is held against: its id, or the file it lies in; null for none. */
  readonly previous: { readonly id: string } | { readonly file: string } | null;
  readonly out: string;
  /** Whether a file that is there already may be written over. */
  readonly force: boolean;
  /** Why obstacles that may be overridden are let pass; null where none is. */
  readonly reason: string | null;
};

/**
 * Reads the options; what is left out is what a new report begins with. Options stand
 * above the file of choices.
 *
 * @param today the last day that may be asked for
 * @throws Trouble that says which option is wrong, and how it is written
 */
export function packOptions(args: readonly string[], today: string): PackOptions {
  const { values, positionals } = parsed(args);
  const file = values.choices === undefined ? {} : choicesIn(values.choices);
  const template = templateIn(positionals, file["template"]);
  const { out, "as-of": asOf, "as-known": asKnown, basis, reason } = values;
  if (values.profile !== undefined && !profiles.some((one) => one === values.profile))
    throw new Trouble(`--profile ${values.profile} is none of ${profiles.join(", ")}.`, USAGE);
  const paper = papers.find((one) => one === values.paper);
  if (values.paper !== undefined && paper === undefined)
    throw new Trouble(`--paper ${values.paper} is none of ${papers.join(", ")}.`, USAGE);
  if (out === undefined || out === "")
    throw new Trouble("Say with --out where the pack is to be written.", USAGE);
  const vendorId = values.vendor ?? file["vendorId"] ?? null;
  if (template === "vendor" && vendorId === null)
    throw new Trouble("A vendor note is about one vendor: name it with --vendor.", USAGE);
  if (template !== "vendor" && values.vendor !== undefined)
    throw new Trouble(
      `--vendor belongs to a vendor note; this is ${TEMPLATES[template].toLowerCase()}.`,
      USAGE,
    );
  const { profile, title, confidentiality, decisions, appetite, previous } = values;
  const asked = {
    ...(profile === undefined ? {} : { profile }),
    ...(title === undefined ? {} : { title }),
    ...(confidentiality === undefined ? {} : { confidentiality }),
    ...(paper === undefined ? {} : { paper }),
    ...(decisions === undefined ? {} : { decisions: decisionsIn(decisions) }),
    ...(appetite.length === 0 ? {} : { appetite: appetite.map(appetiteIn) }),
    ...(values["no-highlight"] ? { highlight: false } : {}),
  };
  const scenarios = values.scenario.map(scenarioIn);
  // Versions are found once the database is asked; until then each stands for its newest.
  const named = scenarios.map(({ id, version = 1 }) => ({ id, version }));
  const choices = checkedChoices({
    ...firstChoices(template),
    ...file,
    ...asked,
    template,
    vendorId: template === "vendor" ? vendorId : null,
    ...(named.length === 0 ? {} : { scenarios: named }),
  });
  return {
    view: viewIn({ asOf, asKnown, basis }, today, USAGE),
    choices,
    saysConfidentiality: confidentiality !== undefined || file["confidentiality"] !== undefined,
    look: values.look === undefined ? null : lookIn(values.look),
    scenarios: scenarios.length === 0 ? choices.scenarios : scenarios,
    previous:
      previous === undefined
        ? choices.previous === null
          ? null
          : { id: choices.previous }
        : previousIn(previous),
    out,
    force: values.force,
    reason: reason === undefined || reason.trim() === "" ? null : reasonIn(reason),
  };
}

function templateIn(positionals: readonly string[], kept: unknown): Template {
  const [asked = kept, ...more] = positionals;
  const template = templates.find((one) => one === asked);
  if (template === undefined || more.length > 0)
    throw new Trouble(`Name one template of ${templates.join(", ")}.`, USAGE);
  return template;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        force: { type: "boolean", default: false },
        "as-of": { type: "string" },
        "as-known": { type: "string" },
        basis: { type: "string" },
        profile: { type: "string" },
        title: { type: "string" },
        confidentiality: { type: "string" },
        paper: { type: "string" },
        look: { type: "string" },
        vendor: { type: "string" },
        scenario: { type: "string", multiple: true, default: [] },
        previous: { type: "string" },
        "no-highlight": { type: "boolean", default: false },
        appetite: { type: "string", multiple: true, default: [] },
        decisions: { type: "string" },
        choices: { type: "string" },
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

/** A line the company has drawn, e.g. `independent-suppliers>=2`. */
function appetiteIn(text: string): PackChoices["appetite"][number] {
  const [, claim, sign, number] = /^(.+?)\s*(<=|>=)\s*(.+)$/.exec(text) ?? [];
  const at = Number(number);
  if (claim === undefined || number?.trim() === "" || !Number.isFinite(at))
    throw new Trouble(
      `--appetite ${text} is no line: write it like "independent-suppliers>=2", with the id of a claim.`,
      USAGE,
    );
  return { claim, side: sign === "<=" ? "at-most" : "at-least", at };
}

/** As the form takes it: it is printed. */
function reasonIn(text: string): string {
  const found = Reason.safeParse(text);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Trouble(`--reason ${issue?.message ?? "can’t be printed"}.`, USAGE);
}

const previousIn = (text: string): PackOptions["previous"] =>
  PackId.safeParse(text).success ? { id: text } : { file: text };
