import Link from "next/link";
import type { Oddity } from "./read-file";
import type { Verdict } from "./verdict-of";

const EDGES: Readonly<Record<Verdict["word"], string>> = {
  Matches: "border-good",
  Published: "border-good",
  Tampered: "border-bad",
  Unknown: "border-warn",
  "Not checked": "border-line",
};
const SHAPES: Readonly<Record<Verdict["word"], string>> = {
  Matches: "●",
  Published: "●",
  Tampered: "■",
  Unknown: "▲",
  "Not checked": "○",
};

const HOW: Readonly<Record<Oddity["how"], string>> = {
  changed: "was changed",
  missing: "is missing",
  added: "was put in",
  twice: "is in it twice, so that two programs may show two different files",
  folder: "was put in as a folder",
  renamed: "has another name where it lies in the zip than in its list",
  hidden: "has bytes before it or in it that belong to no file",
  commented: "has a comment that was put in",
};

/** The verdict, with each file that is not what it was. */
export function VerdictView({
  verdict: { word, sentence, tampered, signIn },
}: {
  verdict: Verdict;
}) {
  return (
    <div className={`max-w-3xl border-l-4 pl-4 ${EDGES[word]}`} data-verdict={word}>
      <p className="font-serif text-2xl">
        <span aria-hidden="true">{SHAPES[word]} </span>
        {word}
      </p>
      <p className="mt-1 wrap-anywhere">{sentence}</p>
      {signIn && (
        <p className="mt-1">
          <Link href="/sign-in?callbackUrl=/verify">Sign in</Link>, and drop it again.
        </p>
      )}
      {tampered.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-sm">
          {tampered.map(({ path, how }) => (
            <li key={`${how} ${path}`} className="wrap-anywhere">
              <code>{path}</code> {HOW[how]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
