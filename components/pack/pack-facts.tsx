import { PROFILES, TEMPLATES, type Profile, type Template } from "@/lib/domain/report/board-report";
import { longDate } from "@/lib/format/date";
import { moment } from "@/lib/format/moment";

/** What a pack says of itself: when, from what, for whom, and the id that tells it from every other. */
export function PackFacts({
  pack,
}: {
  pack: {
    readonly id: string;
    readonly template: Template;
    readonly profile: Profile;
    readonly asOf: string;
    readonly asKnown: string | null;
    readonly dataVersion: string;
    readonly methodVersion: string;
    readonly publishedAt: string;
    readonly publishedBy: string;
  };
}) {
  const lines = [
    ["Template", TEMPLATES[pack.template]],
    ["For whom", PROFILES[pack.profile]],
    [
      "As of",
      `${longDate(pack.asOf)}${pack.asKnown === null ? "" : `, as known by the end of ${longDate(pack.asKnown)}`}`,
    ],
    ["Made from", `data version ${pack.dataVersion}, method version ${pack.methodVersion}`],
    ["Published", `${moment(pack.publishedAt)}, by ${pack.publishedBy}`],
  ];
  return (
    <dl className="mt-3 mb-6 grid gap-x-4 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
      {lines.map(([term, words]) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="max-sm:mb-1">{words}</dd>
        </div>
      ))}
      <dt className="text-muted">Pack id</dt>
      <dd className="font-mono text-xs break-all">{pack.id}</dd>
    </dl>
  );
}
