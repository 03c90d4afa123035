import { longDate } from "@/lib/format/date";
import { type HouseLook, PAPERS } from "@/lib/domain/report/pack-look";

/** Who changed the look of packs, and to what, the newest first. */
export function LookVersions({
  versions,
}: {
  versions: readonly {
    readonly version: number;
    readonly keptBy: string;
    readonly keptAt: string;
    readonly look: HouseLook;
  }[];
}) {
  if (versions.length === 0)
    return (
      <p className="text-sm text-muted">Nobody has chosen a look yet; packs are plain, on A4.</p>
    );
  return (
    <ol reversed className="max-w-3xl text-sm">
      {versions.map(({ version, keptBy, keptAt, look }) => (
        <li key={version} className="border-t border-line py-2 wrap-anywhere">
          Version {version}, {keptBy}, {longDate(keptAt.slice(0, 10))}: {look.accent},{" "}
          {PAPERS[look.paper]}, {look.logo === null ? "no logo" : `logo ${look.logo.slice(0, 8)}`},{" "}
          {look.master === null ? "our own slides" : `slide master ${look.master.slice(0, 8)}`},{" "}
          {look.footer === null ? "no footer" : `footer “${look.footer}”`}, “{look.confidentiality}”
        </li>
      ))}
    </ol>
  );
}
