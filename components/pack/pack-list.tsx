import Link from "next/link";
import { PlainTable } from "@/components/bills/plain-table";
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
    <PlainTable
      caption="Published packs"
      columns={[
        { title: "Pack" },
        { title: "Template, and for whom" },
        { title: "As of" },
        { title: "Published" },
        { title: "Shared by link" },
        { title: "Facts corrected since" },
      ]}
      rows={packs.map((pack) => ({
        id: pack.id,
        cells: [
          <Link key="title" href={`/packs/${pack.id}`}>
            {pack.title}, edition {pack.edition}
          </Link>,
          `${TEMPLATES[pack.template]}; ${PROFILES[pack.profile].toLowerCase()}`,
          longDate(pack.asOf),
          `${moment(pack.publishedAt)}, by ${pack.publishedBy}`,
          linksWords(links.get(pack.id)),
          <Standing key="standing" id={pack.id} facts={touched.get(pack.id) ?? 0} />,
        ],
      }))}
    />
  );
}

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
