import Link from "next/link";
import { SortedList } from "@/components/table/sorted-list";
import { PROFILES, TEMPLATES, type Profile, type Template } from "@/lib/domain/report/board-report";
import { longDate } from "@/lib/format/date";
import { moment } from "@/lib/format/moment";

/** Every pack that was published, the newest first, and which of them corrections have touched. */
export function PackList({
  packs,
  touched,
  links,
}: {
  packs: readonly {
    readonly id: string;
    readonly title: string;
    readonly edition: number;
    readonly template: Template;
    readonly profile: Profile;
    readonly asOf: string;
    readonly publishedAt: string;
    readonly publishedBy: string;
  }[];
  /** How many facts behind a pack were corrected since, by its id. */
  touched: ReadonlyMap<string, number>;
  /** The links that open a pack without an account, by its id; a pack that none opens is left out. */
  links: ReadonlyMap<string, { readonly open: number; readonly until: string }>;
}) {
  if (packs.length === 0)
    return (
      <p className="text-sm text-muted">
        Packs are listed here. A report is published from its own page, once nothing keeps it from
        leaving.
      </p>
    );
  return (
    <SortedList
      id="packs"
      caption="Published packs"
      find="Find a pack"
      shortcut="/"
      choices={[
        { id: "template", label: "Template" },
        { id: "profile", label: "For whom" },
        { id: "corrected", label: "Facts" },
      ]}
      columns={[
        { id: "title", title: "Pack" },
        { id: "template", title: "Template, and for whom" },
        { id: "as-of", title: "As of", isLargestFirst: true },
        { id: "published", title: "Published", isLargestFirst: true },
        { id: "links", title: "Shared by link", isLargestFirst: true },
        { id: "corrected", title: "Facts corrected since", isLargestFirst: true },
      ]}
      rows={packs.map((pack) => ({
        id: pack.id,
        by: {
          title: `${pack.title} ${String(pack.edition).padStart(6, "0")}`,
          template: templateWords(pack),
          "as-of": pack.asOf,
          published: pack.publishedAt,
          links: links.get(pack.id)?.open ?? 0,
          corrected: touched.get(pack.id) ?? 0,
        },
        words: [
          pack.title,
          `edition ${pack.edition}`,
          templateWords(pack),
          longDate(pack.asOf),
          pack.asOf,
          pack.publishedBy,
          pack.id,
        ].join(" "),
        kinds: {
          template: TEMPLATES[pack.template],
          profile: PROFILES[pack.profile],
          corrected: touched.has(pack.id) ? "Corrected since" : "None corrected since",
        },
        cells: [
          <Link key="title" href={`/packs/${pack.id}`}>
            {pack.title}, edition {pack.edition}
          </Link>,
          templateWords(pack),
          <span key="as-of" className="sm:whitespace-nowrap">
            {longDate(pack.asOf)}
          </span>,
          `${moment(pack.publishedAt)}, by ${pack.publishedBy}`,
          linksWords(links.get(pack.id)),
          <Standing key="standing" id={pack.id} facts={touched.get(pack.id) ?? 0} />,
        ],
      }))}
    />
  );
}

const templateWords = ({
  template,
  profile,
}: {
  readonly template: Template;
  readonly profile: Profile;
}): string => `${TEMPLATES[template]}; ${PROFILES[profile].toLowerCase()}`;

function linksWords(links: { readonly open: number; readonly until: string } | undefined): string {
  if (links === undefined) return "no";
  const { open, until } = links;
  return `${open === 1 ? "1 link" : `${open} links`}, the last open until ${moment(until)}`;
}

function Standing({ id, facts }: { id: string; facts: number }) {
  if (facts === 0) return <span className="text-muted">none</span>;
  return (
    <Link href={`/packs/${id}#restated`} className="text-warn">
      <span aria-hidden="true">▲ </span>
      {facts === 1 ? "1 fact" : `${facts} facts`}: old, new and effect
    </Link>
  );
}
