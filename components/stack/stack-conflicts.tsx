import { ExplanationTree } from "@/components/score/explanation-tree";
import { SourcesBehind } from "@/components/score/sources-behind";
import { Unknown } from "@/components/table/cell-content";
import type { Conflict } from "@/lib/domain/indices/conflict/conflict-of-interest";
import type { Estimate } from "@/lib/domain/quantity/estimate";
import type { StackScores } from "@/lib/domain/stack/stack-result";
import { estimateText } from "@/lib/format/estimate";
import type { ToOpen } from "./stack-score";

type Pair = {
  readonly id: string;
  readonly vendor: string;
  /** Null where it is not known between which it may choose. */
  readonly lab: string | null;
  /** Null where nothing narrows it: nobody publishes it. */
  readonly gain: string | null;
  readonly conflict: Conflict;
  /** Why there is no conflict, or what would tell. */
  readonly why: string | null;
};

/** Each vendor with each lab it could steer us to; a vendor alone where its labs are not known. */
const pairsOf = ({ byVendor }: StackScores): Pair[] =>
  byVendor.flatMap(
    ({
      contract: { vendorId, vendorName, providerChoosesShare },
      conflict: { conflict, labs },
    }): Pair[] => {
      const why =
        providerChoosesShare.value.high === 0
          ? "You pick the model yourself in every call."
          : labs.length === 1
            ? "Of the models you named it sells one lab’s: there is nothing to steer between."
            : labs.length === 0
              ? "Tick the models you use at every vendor, and this can be told lab by lab."
              : null;
      return labs.length === 0
        ? [
            {
              id: vendorId,
              vendor: vendorName,
              lab: null,
              gain: null,
              conflict,
              why,
            },
          ]
        : labs.map((one) => ({
            id: `${vendorId}-${one.labId}`,
            vendor: vendorName,
            lab: one.labName,
            gain: gainText(one.gainPerOurDollar.value),
            conflict: one.conflict,
            why,
          }));
    },
  );

/** Cents of a dollar; between nothing and all of it says nothing. */
const gainText = (gain: Estimate): string | null =>
  gain.low <= 0 && gain.high >= 1 ? null : estimateText(gain, "usd-per-usd");

/** Vendor by lab: whether it could steer us there, whether that would pay, and what to ask where nobody knows. */
export function StackConflicts({ scores, toOpen }: { scores: StackScores; toOpen: ToOpen }) {
  return (
    <>
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">Conflicts of interest, vendor by lab</caption>
        <thead>
          <tr className="text-left text-muted">
            {["Vendor", "Towards", "It gains of your dollar", "Conflict, 0–100"].map((title) => (
              <th key={title} scope="col" className="border-b border-ink py-2 pr-4 font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairsOf(scores).map((pair) => (
            <PairRow key={pair.id} pair={pair} toOpen={toOpen} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-muted">
        A conflict needs both: that the vendor picks the model for part of your spend, and that it
        gains more where it picks. The models you ticked are taken as those you would accept.
      </p>
    </>
  );
}

const CELL = "border-b border-line py-2 pr-4 align-top";

function PairRow({
  pair: { vendor, lab, gain, conflict, why },
  toOpen,
}: {
  pair: Pair;
  toOpen: ToOpen;
}) {
  const { score, determinable, question } = conflict;
  return (
    <tr>
      <th scope="row" className={`${CELL} text-left font-medium`}>
        {vendor}
      </th>
      <td data-label="Towards" className={CELL}>
        {lab ?? <Unknown>labs not known</Unknown>}
      </td>
      <td data-label="It gains of your dollar" className={CELL}>
        {gain ?? <Unknown>not published</Unknown>}
      </td>
      <td data-label="Conflict, 0–100" className={`${CELL} sm:w-1/2`}>
        <div>
          <details>
            <summary className="text-accent">
              {determinable
                ? `Why ${estimateText(score.value, "score-0-100")}?`
                : `Not determinable (${estimateText(score.value, "score-0-100")}): why?`}
            </summary>
            <div className="mt-2">
              <SourcesBehind explanation={score.explanation} {...toOpen} />
              <ExplanationTree of={score.explanation} {...toOpen} />
            </div>
          </details>
          {!determinable && question !== null && (
            <p className="mt-1 text-xs">
              <strong>Ask:</strong> {question}
            </p>
          )}
          {why !== null && <p className="mt-1 text-xs text-muted">{why}</p>}
        </div>
      </td>
    </tr>
  );
}
