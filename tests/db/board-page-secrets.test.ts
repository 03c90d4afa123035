import { beforeAll, expect, it } from "vitest";
import { GET as boardPage } from "@/app/api/v1/reports/board-page/route.ts";
import { GET as decisions } from "@/app/api/v1/decisions/route.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { answerDecision } from "@/lib/server/commands/report/answer-decision.ts";
import { summaryPdf } from "@/lib/server/exports/report/summary-pdf.ts";
import { actingAs } from "../support/people.ts";
import { paperText } from "../support/read-pdf.ts";
import { aPack } from "../support/reports.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("board_page_secrets");

const QUESTION = "Do we pay for a second source?";
const DAY = "2026-11-23";
const asked = (path: string) => new Request(`http://localhost:3000${path}?asOf=${DAY}`);
const words = async (pages: Uint8Array | undefined): Promise<string> =>
  (await paperText(new Uint8Array(pages ?? []))).join("\n").replaceAll(/\s+/g, " ");

beforeAll(async () => {
  const { actor, pack, decision } = await aPack();
  await run(answerDecision, actingAs(actor, `${DAY}T01:00:00.000Z`), {
    pack,
    decision,
    option: "Wait",
    decidedBy: "The board",
    decidedOn: "2026-11-22",
    trigger: { claim: "independent-suppliers", side: "below", at: 2 },
    reviewOn: DAY,
    note: "",
  });
});

it("prints no decision of the board for somebody who has not signed in, and says so", async () => {
  expect((await decisions(asked("/api/v1/decisions"))).status).toBe(401);
  // Whoever may read them asked first: what was set for them is not handed to the next.
  const today = viewFrom(DAY, new Date().toISOString().slice(0, 10));
  expect(await words(await summaryPdf(today, "viewer"))).toContain(QUESTION);

  const page = await boardPage(asked("/api/v1/reports/board-page"));
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toBe("no-store");
  const text = await words(new Uint8Array(await page.arrayBuffer()));
  expect(text).not.toContain(QUESTION);
  expect(text).toContain("what the board has decided, which is for people with an account");
});
