import { ScrollRegion } from "@/components/layout/scroll-region";

/** What every table stands in: a frame that scrolls, the table's name, and below it the note and the way to its CSV. */
export function TableFrame({
  title,
  caption = title,
  note,
  csv,
  frameClass = "",
  tableClass,
  below,
  children,
}: {
  title: string;
  /** What is read out before the table, where that is more than its title. */
  caption?: string;
  note?: React.ReactNode;
  /** Address of the same table as CSV. */
  csv?: string | undefined;
  frameClass?: string;
  tableClass: string;
  /** What stands between the table and its note. */
  below?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div>
      <ScrollRegion label={title} className={frameClass}>
        <table className={`border-collapse ${tableClass}`}>
          <caption className="sr-only">{caption}</caption>
          {children}
        </table>
      </ScrollRegion>
      {below}
      <p className="mt-2 text-xs text-muted">
        {note}
        {csv !== undefined && (
          <>
            {note === undefined ? "" : " "}
            <a href={csv} download>
              Download as CSV
            </a>
          </>
        )}
      </p>
    </div>
  );
}
