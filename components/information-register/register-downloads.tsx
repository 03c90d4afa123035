import { csvName, isDraft, type RegisterExport } from "@/lib/domain/register/register-export";
import type { RegisterSet } from "@/lib/domain/register/register-rows";
import { TEMPLATE_IDS } from "@/lib/domain/register/template";
import { registerStanding } from "@/lib/format/register-notes";

const SETS: Readonly<Record<RegisterSet, { readonly title: string; readonly says: string }>> = {
  confirmed: {
    title: "Confirmed",
    says: "What is on record as reported, derived or estimated, and nothing else. What is only proposed is left out.",
  },
  proposed: {
    title: "Confirmed and proposed",
    says: "To work with: proposed.csv in it names every cell that is only a proposal, and why. It is a draft whatever it holds.",
  },
};

/** The packages and the files of each template, named for what they are. */
export function RegisterDownloads({
  registers,
  query,
}: {
  registers: readonly RegisterExport[];
  /** Of the address: the view and the particulars of the report. */
  query: string;
}) {
  const at = (set: RegisterSet, file: string) =>
    `/api/v1/reports/register/${set}/${file}${query === "" ? "" : `?${query}`}`;
  return (
    <div className="grid max-w-4xl gap-8 md:grid-cols-2">
      {registers.map((register) => {
        const { set } = register;
        return (
          <section key={set} aria-labelledby={`set-${set}`} className="min-w-0">
            <h3 id={`set-${set}`} className="font-semibold">
              {SETS[set].title}
            </h3>
            <p className="text-sm text-muted">{SETS[set].says}</p>
            <p className="mt-2 text-sm">
              <a href={at(set, "package.zip")} download>
                Download the package (zip{isDraft(register) ? ", draft" : ""})
              </a>
            </p>
            <p className="mt-1 font-mono text-xs text-muted wrap-anywhere">{register.name}.zip</p>
            <p className="mt-1 text-xs text-muted">{registerStanding(register)}</p>
            <ul className="mt-2 text-sm">
              {TEMPLATE_IDS.map((id) => (
                <li key={id} className="py-0.5">
                  <a href={at(set, `${id.toLowerCase()}.csv`)} download>
                    {csvName(register, id)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
