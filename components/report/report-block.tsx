import type { Block } from "@/lib/domain/report/board-report";
import { type ClaimsById, runsOf } from "@/lib/format/report/runs";
import { DecisionsAsked } from "./decisions-asked";
import { KeyFigures } from "./key-figures";
import { ReportFigure } from "./report-figure";
import { ReportTable } from "./report-table";
import { Sentence } from "./sentence";

const STYLES = {
  finding: "my-4 font-serif text-xl leading-snug",
  body: "my-3",
  note: "my-3 text-sm text-muted",
} as const;

/** One part of a section. */
export function ReportBlock({ block, known }: { block: Block; known: ClaimsById }) {
  if (block.kind === "sentence")
    return (
      <p className={STYLES[block.style]}>
        <Sentence runs={runsOf(block.text, known)} />
      </p>
    );
  if (block.kind === "list")
    return (
      <ul className="my-3 list-disc space-y-1 pl-5">
        {block.items.map((item, i) => (
          // Sentences of one list never change places.
          <li key={i}>
            <Sentence runs={runsOf(item, known)} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === "key-figures") return <KeyFigures figures={block.figures} known={known} />;
  if (block.kind === "decisions") return <DecisionsAsked asked={block.asked} known={known} />;
  if (block.kind === "figure") return <ReportFigure block={block} known={known} />;
  return (
    <section className="my-6">
      <h3 className="font-semibold">{block.table.title}</h3>
      {block.caption !== undefined && <p className="text-sm">{block.caption}</p>}
      {block.table.note !== undefined && (
        <p className="mb-1 text-sm text-muted">{block.table.note}</p>
      )}
      <ReportTable block={block} known={known} />
    </section>
  );
}
