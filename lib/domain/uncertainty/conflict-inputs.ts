import type { Measured } from "../explain/measured.ts";
import type { LabLink, PortfolioContract } from "../portfolio/portfolio.ts";
import type { StakeIn } from "../portfolio/stake-in.ts";
import { ifShortOfCapacity, servedHere, unknownLink } from "../portfolio/vendor-conflict.ts";
import { type InputList, SHARE } from "./input-list.ts";
import type { ConflictInputs, GainInputs } from "./score-inputs.ts";

/** What the conflict of one vendor reads, as inputs of a run. */
export function conflictInputs(
  { id, vendorId, vendorName, providerChoosesShare }: PortfolioContract,
  {
    pool,
    links,
    stakeIn,
    nameOf,
  }: {
    readonly pool: readonly string[] | null;
    readonly links: readonly LabLink[];
    readonly stakeIn: StakeIn;
    readonly nameOf: (partyId: string) => string;
  },
  list: InputList,
): ConflictInputs {
  return {
    ability: list.add(
      `contract/${id} provider-chooses-share`,
      {
        ...SHARE,
        label: `Spend where ${vendorName} picks the model`,
        alike: `vendor/${vendorId} provider-chooses-share`,
      },
      providerChoosesShare,
    ),
    pool:
      pool === null
        ? null
        : (pool.length > 0 ? pool : [vendorId]).map((labId) => ({
            labId,
            labName: nameOf(labId),
            gain: gainInputs(
              links.find((link) => link.labId === labId) ?? unknownLink(vendorId, labId, nameOf),
            ),
          })),
  };

  function gainInputs(link: LabLink): GainInputs {
    const pair = `${nameOf(link.providerId)} and ${nameOf(link.labId)}`;
    const share = (
      part: string,
      label: string,
      measured: Measured,
      kind: "share" | "count" = "share",
    ) =>
      list.add(
        `lab-link/${link.providerId}--${link.labId} ${part}`,
        {
          ...SHARE,
          kind,
          label: `${label} (${pair})`,
          // One price list or one assumption for several labs is wrong for all of them alike.
          alike: `lab-link/${link.providerId} ${part}`,
        },
        measured,
      );
    if (link.labId === link.providerId)
      return {
        kind: "first-party",
        margin: share("own-margin", "Margin on its own models", link.ownMargin),
      };
    return {
      kind: "third-party",
      take: share("channel-take", "Kept when it resells the lab", link.channelTake),
      revenueShare: share("revenue-share", "The lab's revenue that goes to it", link.revenueShare),
      computePerRevenue: share(
        "compute-share-of-revenue",
        "Of the lab's revenue spent on compute",
        link.computeShareOfRevenue,
      ),
      servedHere: share(
        "served-here",
        "Of our traffic served on its machines",
        servedHere(link),
        "count",
      ),
      // Between nothing, where capacity is short, and the margin itself: no value between is likelier.
      computeMargin: share(
        "compute-margin",
        "Margin on that compute",
        ifShortOfCapacity(link.computeMargin),
        "count",
      ),
      stake: share("stake", "Its part of the lab", stakeIn(link.labId)),
      labMargin: share("lab-margin", "The lab's margin", link.labMargin),
    };
  }
}
