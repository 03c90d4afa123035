import type { TemplateId } from "@/lib/domain/register/template";

/** Where on the page a cell stands: what a fault leads to. */
export const cellAnchor = (
  template: TemplateId | "parameters",
  rowId: string,
  column: string,
): string =>
  template === "parameters"
    ? `filing-${column}`
    : `${template.replace(".", "-")}--${rowId}--${column}`;
