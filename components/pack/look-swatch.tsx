import { type HouseLook, PAPERS } from "@/lib/domain/report/pack-look";

/** What a first page looks like, small: on white whatever the theme, as paper is. */
export function LookSwatch({ look, organisation }: { look: HouseLook; organisation: string }) {
  return (
    <figure className="min-w-0">
      <div
        className={`flex w-full max-w-sm flex-col overflow-hidden border border-line bg-white p-5 text-[#1c1b19] ${look.paper === "a4" ? "aspect-[210/297]" : "aspect-[8.5/11]"}`}
      >
        <p className="flex justify-between gap-3 text-[0.65rem] text-[#55524a]">
          <span className="min-w-0 wrap-anywhere">{organisation} · Board, quarterly</span>
          <strong className="min-w-0 text-right wrap-anywhere">
            {look.confidentiality} · Board profile
          </strong>
        </p>
        {look.logo !== null && (
          // oxlint-disable-next-line next/no-img-element -- its bytes are what they are; nothing is to be made of them
          <img
            src={`/api/v1/look-files/${look.logo}`}
            alt="The logo"
            className="mt-4 max-h-10 max-w-[60%] self-start object-contain"
          />
        )}
        <p className="mt-4 font-serif text-xl leading-tight">Who owns our AI supply line?</p>
        <p className="mt-3 text-xs">
          Our contracts act like 1.6 to 2.4 independent suppliers
          <sup style={{ color: look.accent }}>1</sup>, and what is behind a number is{" "}
          <span className="underline" style={{ color: look.accent }}>
            a link in this colour
          </span>
          .
        </p>
        <div className="mt-auto border-t border-[#c9c5bb] pt-1 text-[0.65rem] text-[#55524a]">
          <p className="flex justify-between gap-3">
            <span>As of 22 November 2026 · basis: announced amounts</span>
            <span className="whitespace-nowrap">Page 1 of 20</span>
          </p>
          <p>Data version 2026-11-22 · method version 0.2</p>
          {look.footer !== null && <p className="wrap-anywhere">{look.footer}</p>}
        </div>
      </div>
      <figcaption className="mt-1 text-xs text-muted">
        A first page on {PAPERS[look.paper]}, with numbers as an example.
      </figcaption>
    </figure>
  );
}
