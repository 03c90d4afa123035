import "server-only";
import { factsBehind } from "../../domain/explain/explanation.ts";
import { type BoardPage, boardPageOf, headlineScores } from "../../domain/report/board-page.ts";
import type { View } from "../../domain/view/view.ts";
import { vendorCapital, vendorCapitalSentence } from "../../domain/profiles/vendor-capital.ts";
import { viewInWords } from "../../format/view.ts";
import { factNotes } from "./fact-notes.ts";
import { getRelease } from "./release.ts";
import { getPosition } from "./scores.ts";
import { listTies } from "./ties.ts";

/** The board page on the view's day; undefined where the company has no contracts then. */
export async function getBoardPage(view: View): Promise<BoardPage | undefined> {
  const [position, release, ties] = await Promise.all([
    getPosition(view),
    getRelease(),
    listTies(view),
  ]);
  if (position === undefined) return undefined;
  const { portfolio, scores } = position;
  const notes = await factNotes(
    headlineScores(scores).flatMap(({ score }) => factsBehind(score.explanation)),
    view,
  );
  return boardPageOf({
    portfolio,
    scores,
    notes,
    asOf: view.asOf,
    readBy: viewInWords(view),
    vendorCapital: vendorCapitalSentence(
      vendorCapital(
        portfolio.contracts.map(({ vendorId }) => vendorId),
        { ties },
        view.basis,
      ),
      view.basis,
    ),
    release: { dataVersion: release.dataVersion, methodVersion: release.methodVersion },
  });
}
