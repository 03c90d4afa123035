import "server-only";
import {
  type AskedOfNetwork,
  type NetworkFilter,
  readNetworkFilter,
} from "../../domain/graph/network-filter.ts";
import { type NetworkReading, readNetwork } from "../../domain/graph/read-network.ts";
import { parsePlainDate, type PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Party } from "../../domain/ties/party.ts";
import type { Tie } from "../../domain/ties/tie.ts";
import { ANY } from "../../domain/view/kept-path.ts";
import type { View } from "../../domain/view/view.ts";
import { getGraphLayout } from "./graph-layout.ts";
import { listCommonInvestors } from "./register.ts";
import { getStanding } from "./standing.ts";
import { listOwnerships, listTies, tieIdentities } from "./ties.ts";

/** The network of a day, as the reader chose it. */
export type Network = NetworkReading & {
  readonly view: View;
  readonly filter: NetworkFilter;
  readonly setAside: readonly string[];
  /** Every tie on record that day, those that are no part of it too. */
  readonly ties: readonly Tie[];
  readonly parties: ReadonlyMap<string, Party>;
  /** The first day to which a deal is dated. */
  readonly begins: PlainDate | null;
};

/** The choices of an address; one that was not made is left out. */
export function askedOfNetwork(query: { get(name: string): string | null }): AskedOfNetwork {
  const asked = (part: string) => {
    const text = query.get(part) ?? "";
    return text === "" || text === ANY ? undefined : text;
  };
  return {
    kind: asked("kind"),
    status: asked("status"),
    layer: asked("layer"),
    party: asked("party"),
  };
}

/** Who is tied to whom on the view's day: the drawing, its tables, loops of money and common investors. */
export async function getNetwork(asked: AskedOfNetwork, view: View): Promise<Network> {
  const [{ parties, readsAs }, identities, ties, ownerships, commonInvestors, layout] =
    await Promise.all([
      getStanding(view),
      tieIdentities(),
      listTies(view),
      listOwnerships(view),
      listCommonInvestors(view),
      getGraphLayout(),
    ]);
  const { filter, setAside } = readNetworkFilter(asked, (id) => parties.get(readsAs(id))?.id);
  const days = identities.flatMap(({ announced }) => parsePlainDate(announced ?? "") ?? []);
  return {
    ...readNetwork({ ties, ownerships, commonInvestors, parties, layout }, filter, view),
    view,
    filter,
    setAside,
    ties,
    parties,
    begins: days.toSorted()[0] ?? null,
  };
}
