import { notFound } from "next/navigation";
import { type View, viewFromSegment } from "@/lib/domain/view/view";
import { verifiedSegment } from "@/lib/server/signed-view";

/** The view a page is kept under; the proxy writes it, so anything else is no page. */
export async function viewOf(params: Promise<{ view: string }>): Promise<View> {
  const { view } = await params;
  const segment = verifiedSegment(decodeURIComponent(view));
  return (segment === undefined ? undefined : viewFromSegment(segment)) ?? notFound();
}
