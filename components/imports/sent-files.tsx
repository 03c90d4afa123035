import { EmptyState } from "@/components/layout/empty-state";
import { ScrollRegion } from "@/components/layout/scroll-region";
import { ColumnTitles } from "./column-titles";

/** How a cell of the table of sent files looks. */
export const SENT_CELL = "border-b border-line py-2 pr-4 align-top";

/** The table of files that were sent; a list on a phone. */
export function SentFiles({
  caption,
  titles,
  children,
}: {
  caption: string;
  titles: readonly string[];
  /** Its rows. */
  children: readonly React.ReactNode[];
}) {
  if (children.length === 0)
    return (
      <EmptyState title="No file has been sent yet">
        Choose one above; it is tried first, and nothing is changed by trying.
      </EmptyState>
    );
  return (
    <ScrollRegion label={caption}>
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <ColumnTitles titles={titles} />
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
