import type { Clocks } from "../fact/fact.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { ContractIdentity, FactBook, WorkloadIdentity } from "../portfolio/read-portfolio.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";
import type { Tie } from "../ties/tie.ts";

/** What whoever files adds of the report itself; null where it was not given. */
export type Filing = {
  /** LEI of the entity that reports. */
  readonly entity: string | null;
  /** Whether it reports for itself or for its group. */
  readonly scope: "IND" | "CON" | null;
  /** Of the authority that receives it. */
  readonly country: string | null;
};

/** All that the register of information is filled from, on a day. */
export type RegisterInputs = {
  readonly clocks: Clocks;
  /** Contracts and work that stand in the register, in reading order. */
  readonly contracts: readonly ContractIdentity[];
  readonly workloads: readonly WorkloadIdentity[];
  /** Of contracts, work and parties, by subject. */
  readonly facts: FactBook;
  readonly isUnderReview: (cell: {
    readonly subject: string;
    readonly property: string;
  }) => boolean;
  /** The party that an id reads as, where it was entered twice. */
  readonly readsAs: (partyId: string) => string;
  readonly parties: ReadonlyMap<string, Party>;
  readonly ownerships: readonly Ownership[];
  readonly ties: readonly Tie[];
  readonly market: Market;
  readonly filing: Filing;
};
