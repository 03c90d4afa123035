import { PageHeader } from "@/components/layout/page-header";
import { ImportChoiceNav } from "./import-choice";

/** What can be imported here, how that goes, and the way to what is imported elsewhere. */
export function ImportsHeader({
  of,
  question,
  finding,
}: {
  of: "catalog" | "register";
  question: string;
  finding: string;
}) {
  return (
    <>
      <PageHeader question={question} finding={finding}>
        <p>
          A file is tried first: each row is new, changed, unchanged or in error, and says why. What
          you send then waits for review as one batch, which can be undone as one.
        </p>
      </PageHeader>
      <ImportChoiceNav of={of} />
    </>
  );
}
