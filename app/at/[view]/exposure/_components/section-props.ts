import type { View } from "@/lib/domain/view/view";
import type { FoundExposure } from "@/lib/server/queries/exposure";

/** What every section of the page is drawn from. */
export type SectionProps = {
  readonly found: Extract<FoundExposure, { readonly state: "found" }>;
  readonly view: View;
};
