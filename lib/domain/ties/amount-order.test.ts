import { assert, boolean, integer, option, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { anAmount, aTie } from "@/tests/support/build.ts";
import { seedTies } from "@/tests/support/register.ts";
import { amountsOutOfOrder } from "./amount-order.ts";

const usd = option(integer({ min: 0, max: 5 }), { nil: undefined });
const tieOf = (
  of: { announced?: number; committed?: number; paid?: number },
  note: string | null,
) =>
  aTie({
    announcedUsd:
      of.announced === undefined
        ? undefined
        : anAmount("tie.announced-usd", of.announced, { note }),
    committedUsd:
      of.committed === undefined
        ? undefined
        : anAmount("tie.committed-usd", of.committed, { note }),
    paidUsd: of.paid === undefined ? undefined : anAmount("tie.paid-usd", of.paid, { note }),
  });

describe("paid, committed and announced", () => {
  it("are in order in the seed, or a note says why not", () => {
    expect(seedTies().flatMap(amountsOutOfOrder)).toEqual([]);
  });

  it("out of order are said with both amounts and what to do", () => {
    const [found, ...more] = amountsOutOfOrder(tieOf({ announced: 4e9, paid: 5e9 }, null));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ larger: "tie.paid-usd", smaller: "tie.announced-usd" });
    expect(found?.sentence).toBe(
      "Paid is 5,000,000,000 US dollars, more than 4,000,000,000 US dollars announced: correct one of them, or say in the note of the larger why it is so.",
    );
  });

  it("are found exactly where a known amount exceeds a known ceiling and no note says why", () => {
    assert(
      property(usd, usd, usd, boolean(), (announced, committed, paid, noted) => {
        const ceilings = [
          [paid, committed],
          [paid, announced],
          [committed, announced],
        ] as const;
        const broken = ceilings.filter(
          ([more, less]) => more !== undefined && less !== undefined && more > less,
        );
        const tie = tieOf(
          {
            ...(announced === undefined ? {} : { announced }),
            ...(committed === undefined ? {} : { committed }),
            ...(paid === undefined ? {} : { paid }),
          },
          noted ? "extended since" : null,
        );
        expect(amountsOutOfOrder(tie)).toHaveLength(noted ? 0 : broken.length);
      }),
    );
  });
});
