import Link from "next/link";
import { tamperedWords } from "@/lib/format/tampered-words";
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
          {tampered.map((one) => (
            <li key={`${one.how} ${one.path}`} className="wrap-anywhere">
              <code>{one.path}</code> {tamperedWords(one)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
