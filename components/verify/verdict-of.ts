import { INPUTS, type Tampered } from "@/lib/domain/report/checked-pack";
import type { FoundPack, LookedUp } from "./look-up";
import type { ReadFile } from "./read-file";

/** What verifying came to, in a word and a sentence. */
export type Verdict = {
  readonly word: "Matches" | "Published" | "Tampered" | "Unknown" | "Not checked";
  readonly sentence: string;
  readonly tampered: readonly Tampered[];
  /** Whether signing in would tell more. */
  readonly signIn: boolean;
};

const say = (word: Verdict["word"], sentence: string): Verdict => ({
  word,
  sentence,
  tampered: [],
  signIn: false,
});

/**
 * What is to be said of a file, or of an id or fingerprint that was typed.
 *
 * @param read the file; null where something was typed
 * @param known what the server says; null where it was not asked
 */
export function verdictOf(read: ReadFile | null, known: LookedUp | null): Verdict {
  if (read?.kind === "unreadable") return say("Unknown", read.why);
  if (read?.kind === "pack" && read.tampered.length > 0)
    return {
      ...say(
        "Tampered",
        `${read.tampered.length === 1 ? "One thing is" : `${read.tampered.length} things are`} not what the manifest says. This is not the pack as it was made.`,
      ),
      tampered: read.tampered,
    };
  const whole = read?.kind === "pack" ? "Each file is what the manifest in the zip says. " : "";
  if (known !== null && "refused" in known)
    return { ...say("Not checked", `${whole}${known.refused}`), signIn: known.closed };
  if (known !== null && "found" in known) {
    const [pack, ...others] = known.found;
    const verdict = read === null ? ofTyped(pack) : ofDropped(read, pack);
    return others.length === 0
      ? verdict
      : { ...verdict, sentence: `${verdict.sentence} ${alsoIn(known.found)}` };
  }
  return say("Unknown", UNKNOWN[read?.kind ?? "typed"]);
}

const named = ({ title, edition }: FoundPack): string => `“${title}”, edition ${edition}`;

function ofTyped(pack: FoundPack): Verdict {
  if (pack.is === "pack")
    return say(
      "Matches",
      "A pack with this id was published here. Whether a file is that pack, dropping it tells.",
    );
  // What a pack keeps of its inputs has the fingerprint that is printed in it.
  if (pack.is === "inputs" || pack.path === INPUTS)
    return say(
      "Published",
      `A pack made from these inputs was published here: ${named(pack)}. The fingerprint on paper says what it was worked out from; whether your copy is that pack, only its file tells.`,
    );
  return say(
    "Published",
    `${pack.path} of a pack that was published here has this fingerprint: ${named(pack)}.`,
  );
}

function ofDropped(read: ReadFile, pack: FoundPack): Verdict {
  if (read.kind === "pack")
    return say("Matches", "Every file is as it was when the pack was published here.");
  if (pack.is === "inputs")
    return say(
      "Published",
      `A pack was made from exactly this: ${named(pack)}. The file itself is not in it: its profile keeps it back.`,
    );
  const file = `This is ${pack.path} of a pack that was published here, to the last byte`;
  return say(
    "Matches",
    pack.is === "pack"
      ? `${file}. It lists the other files; drop the zip to check them.`
      : `${file}.`,
  );
}

const alsoIn = (packs: readonly FoundPack[]): string =>
  `It is of ${packs.length} packs, of which the newest is shown; the others are ${packs.slice(1).map(named).join(", ")}.`;

const UNKNOWN = {
  typed: "No pack with this id, or with this fingerprint in it, was published here.",
  pack: "Each file is what the manifest in the zip says, but no such pack was published here: it may be from elsewhere, or the manifest was changed with the files.",
  file: "No pack that was published here holds this file: it was never part of one, or it was changed.",
} as const;
