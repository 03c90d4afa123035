import Link from "next/link";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { TEMPLATES, type Template } from "@/lib/domain/report/board-report";

const HOLDS: Readonly<Record<Template, string>> = {
  board: "How exposed we are, what moved, what is to be decided",
  strategies: "Two to four saved scenarios side by side",
  vendor: "One vendor: what hangs on it, who owns it, what leaving costs",
  register: "Every tie and every right of our vendors, row by row",
};

/** What a report may begin as. */
export const TemplateList = () => (
  <ul className="max-w-3xl divide-y divide-line border-y border-line text-sm">
    {keysOf(TEMPLATES).map((template) => (
      <li key={template} className="flex flex-wrap gap-x-4 py-1.5">
        <Link href={`/reports/new?template=${template}`} className="basis-56">
          {TEMPLATES[template]}
        </Link>
        <span className="text-muted">{HOLDS[template]}</span>
      </li>
    ))}
  </ul>
);
