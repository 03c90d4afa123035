import { FEEDS } from "../../../domain/catalog/feed.ts";
import type { FeedId } from "../../../domain/catalog/feed.ts";
import { Source } from "../../../domain/fact/source.ts";
import type { PlainDate } from "../../../domain/quantity/plain-date.ts";

/** The terms under which a feed may be used again, where they were read. */
const LICENCES: Partial<Record<FeedId, string>> = {
  litellm: "MIT",
  "models-dev": "MIT",
  "genai-prices": "MIT",
};

/** The file as the source that its prices cite; its hash is part of its name, so that two files of one day are two sources. */
export function fileSource({
  feedId,
  observedOn,
  sha256,
  fileName,
  url,
  accessed,
}: {
  readonly feedId: FeedId;
  readonly observedOn: PlainDate;
  /** In hex. */
  readonly sha256: string;
  readonly fileName: string;
  readonly url: string | null;
  readonly accessed: PlainDate;
}): Source {
  const isContract = FEEDS[feedId].authority === "contract";
  return Source.parse({
    id: `${feedId}-${observedOn}-${sha256.slice(0, 8)}`,
    publisher: isContract ? "Our own contracts" : FEEDS[feedId].name,
    title: `${FEEDS[feedId].name} of ${observedOn}, ${fileName}`,
    url,
    kind: isContract ? "company" : "price-dataset",
    tier: isContract ? 2 : 4,
    published: observedOn,
    accessed,
    access: "package_read",
    licence: LICENCES[feedId] ?? null,
  });
}
