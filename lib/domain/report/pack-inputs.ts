import type { FactNote } from "../fact/fact-note.ts";
import type { SubjectKind } from "../fact/subject.ts";
import type { EgressTerms, Market } from "../portfolio/hosting.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import type { Basis } from "../ties/basis.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";
import type { RightCell } from "../ties/right-cell.ts";
import type { Router } from "../ties/router.ts";
import type { Tie } from "../ties/tie.ts";
import type { ScoreInputs } from "../uncertainty/score-inputs.ts";
import type { AskedFor } from "./asked-for.ts";
import type { Claim } from "./claim.ts";
import type { DecisionRecord } from "./decision-record.ts";
import type { PackChoices } from "./pack-choices.ts";
import type { PackLook } from "./pack-look.ts";

/** Raised when a pack made before could not be read any more. */
export const PACK_FORMAT = "stakeline-pack-1";

/** A fact as it stood, with its value as a reader meets it. */
export type PackFact = FactNote & { readonly inWords: string };

/**
 * Everything a pack is worked out from, frozen: plain data, so that anybody with
 * the pack comes to the same report, to the last digit, without us.
 */
export type PackInputs = {
  readonly format: typeof PACK_FORMAT;
  readonly choices: PackChoices;
  /** How it is printed; packs made before there was a choice have none and are plain. */
  readonly look?: PackLook;
  readonly asOf: PlainDate;
  readonly asKnown: PlainDate | null;
  readonly basis: Basis;
  readonly dataVersion: string;
  readonly methodVersion: string;
  readonly portfolio: Portfolio;
  /** Without maps, which have no text of their own. */
  readonly market: Omit<Market, "parties" | "egress"> & {
    readonly egress: readonly { readonly partyId: string; readonly terms: EgressTerms }[];
  };
  readonly parties: readonly Party[];
  readonly ownerships: readonly Ownership[];
  readonly ties: readonly Tie[];
  readonly rights: readonly RightCell[];
  readonly routers: readonly Router[];
  /** The draws of the scores. */
  readonly scores: { readonly inputs: ScoreInputs; readonly seed: number; readonly draws: number };
  readonly scenarios: readonly {
    /** The same in every edition, e.g. the id it is kept under. */
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly file: ScenarioFile;
  }[];
  /** Every fact behind a claim, with its sources. */
  readonly facts: readonly PackFact[];
  /** What was decided on earlier packs, with what would open it again. */
  readonly decided: readonly DecisionRecord[];
  /** The pack that this one is held against; null for the first. */
  readonly previous: {
    readonly edition: string;
    readonly asOf: PlainDate;
    readonly methodVersion: string;
    readonly claims: readonly Claim[];
    /** Facts behind its claims that were corrected since, with what stands now. */
    readonly corrected: readonly { readonly was: string; readonly is: string | null }[];
    /** What it was asked for; absent in packs frozen before that was kept. */
    readonly asked?: AskedFor;
    /** What each fact behind its claims is about, by its id: it may stand on no record any more. */
    readonly subjects?: Readonly<Record<string, string>>;
    /** Kinds of facts that its claims rest on and do not name, as its zip alone has it; absent for none. */
    readonly unnamed?: readonly SubjectKind[];
  } | null;
};
