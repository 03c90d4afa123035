/** What stands on the pages of a PDF, read as a program for reading aloud would. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The words of each page. */
export async function paperText(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    // oxlint-disable-next-line no-await-in-loop -- page by page: a long report has hundreds
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return pages;
}
