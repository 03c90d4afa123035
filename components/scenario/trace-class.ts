import { freeId } from "@/lib/domain/quantity/free-id";
import type { CacheLifetime, RequestClass } from "@/lib/domain/routing/scenario/request-class";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { UNDEMANDING_CLASS } from "@/lib/domain/routing/scenario/undemanding-class";
import { classMeans, requestsPerMonth } from "@/lib/domain/routing/trace/class-means";
import {
  type FoldedTrace,
  longestContext,
  statisticsOfClass,
} from "@/lib/domain/routing/trace/fold-trace";
import { fixed } from "@/lib/format/number";

const LONGEST_NAME = 180;

/**
 * What a trace holds, as classes of a scenario: priced request by request, scaled to a month
 * that goes on as the trace does. The context they need is that of the longest request.
 *
 * @param cacheLifetime how long the cache they were counted with holds a prompt; absent for none
 */
export function classesOfTrace(
  folded: FoldedTrace,
  fileName: string,
  file: ScenarioFile,
  cacheLifetime?: CacheLifetime,
): RequestClass[] {
  const monthly = requestsPerMonth(folded) ?? folded.requests;
  const taken = new Set(file.classes.map(({ id }) => id));
  return folded.classes.map((name, place) => {
    const statistics = statisticsOfClass(folded.statistics, place);
    const { requests, ...means } = classMeans(statistics);
    const id = freeId(`trace-${name === "" ? "requests" : name}`.slice(0, LONGEST_NAME), taken);
    taken.add(id);
    return {
      ...UNDEMANDING_CLASS,
      id,
      name: name === "" ? `Requests of ${fileName}`.slice(0, LONGEST_NAME) : name,
      requestsPerMonth: (requests / folded.requests) * monthly,
      ...means,
      contextTokens: longestContext(folded.statistics, place),
      ...(cacheLifetime === undefined ? {} : { cacheLifetime }),
      currentSplit: [],
      statistics,
      source: `${fileName}: ${fixed(requests, 0)} requests counted one by one over ${fixed((folded.lastAtMs - folded.firstAtMs) / 60_000, 0)} minutes, scaled to a month at that pace; the context needed is that of the longest`,
    };
  });
}
