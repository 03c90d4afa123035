import type { IndexGroup } from "../index-group.ts";
import { sovereigntyFramework } from "../../regulation/sovereignty-framework.ts";
import { criticalProvider } from "../regulation/critical-provider.ts";
import { mergerPresumption } from "../regulation/merger-presumption.ts";
import { switchingRules } from "../regulation/switching-rules.ts";

export const regulationGroup: IndexGroup = {
  id: "regulation",
  name: "Regulation",
  question: "What do the authorities compute?",
  indices: [sovereigntyFramework, criticalProvider, switchingRules, mergerPresumption],
};
