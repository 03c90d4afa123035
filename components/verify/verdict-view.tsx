import type { Tampered } from "@/lib/domain/report/checked-pack";
import type { LookedUp } from "./look-up";
import type { ReadFile } from "./read-file";

/** What verifying came to, in a word and a sentence. */
export type Verdict = {
  readonly word: "Matches" | "Tampered" | "Unknown" | "Not checked";
  readonly sentence: string;
  readonly tampered: readonly Tampered[];
};

const none: readonly Tampered[] = [];

/**
 * What is to be said of a file or an id.
 *
 * @param read the file; null where only an id was typed
 * @param known what the server says; null where it was not asked, or no pack holds the file
 * @param path where in the pack a single file stands
 */
export function verdictOf(read: ReadFile | null, known: LookedUp | null, path = ""): Verdict {
  if (read?.kind === "unreadable") return { word: "Unknown", sentence: read.why, tampered: none };
  if (read?.kind === "pack" && read.tampered.length > 0)
    return {
      word: "Tampered",
      sentence: `${read.tampered.length === 1 ? "One file is" : `${read.tampered.length} files are`} not what the manifest says. This is not the pack as it was made.`,
      tampered: read.tampered,
    };
  if (known !== null && "refused" in known)
    return {
      word: "Not checked",
      sentence:
        read?.kind === "pack"
          ? `Each file is what the manifest in the zip says. ${known.refused}`
          : known.refused,
      tampered: none,
    };
  if (known !== null && "found" in known)
    return {
      word: "Matches",
      sentence:
        read === null
          ? "A pack with this id was published here. Whether a file is that pack, dropping it tells."
          : read.kind === "file"
            ? `This is ${path} of a pack that was published here, to the last byte.`
            : "Every file is as it was when the pack was published here.",
      tampered: none,
    };
  return { word: "Unknown", sentence: UNKNOWN[read?.kind ?? "id"], tampered: none };
}

const UNKNOWN = {
  id: "No pack with this id was published here.",
  pack: "Each file is what the manifest in the zip says, but no such pack was published here: it may be from elsewhere, or the manifest was changed with the files.",
  file: "No pack that you may verify holds this file: it was never part of one, or it was changed.",
} as const;

const EDGES = {
  Matches: "border-good",
  Tampered: "border-bad",
  Unknown: "border-warn",
  "Not checked": "border-line",
} as const;
const SHAPES = { Matches: "●", Tampered: "■", Unknown: "▲", "Not checked": "○" } as const;

const HOW = {
  changed: "was changed",
  missing: "is missing",
  added: "was put in",
} as const;

/** The verdict, with each file that is not what it was. */
export function VerdictView({ verdict: { word, sentence, tampered } }: { verdict: Verdict }) {
  return (
    <div className={`max-w-3xl border-l-4 pl-4 ${EDGES[word]}`} data-verdict={word}>
      <p className="font-serif text-2xl">
        <span aria-hidden="true">{SHAPES[word]} </span>
        {word}
      </p>
      <p className="mt-1">{sentence}</p>
      {tampered.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-sm">
          {tampered.map(({ path, how }) => (
            <li key={path} className="wrap-anywhere">
              <code>{path}</code> {HOW[how]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
