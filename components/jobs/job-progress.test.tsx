import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { JobOnShow } from "@/lib/domain/job/job-state";
import { JobProgress } from "./job-progress";
import { JobStanding } from "./job-standing";

const JOB: JobOnShow = {
  id: "0",
  state: "running",
  progress: 0.42,
  error: null,
  mayCancel: true,
};
const drawn = (part: Partial<JobOnShow>, trouble: string | null = null): string =>
  renderToStaticMarkup(
    <JobStanding
      label="Scores"
      job={{ ...JOB, ...part }}
      trouble={trouble}
      onCancel={() => Promise.resolve()}
    />,
  );

describe("how far heavy work has come", () => {
  it("is asked for at first", () => {
    const html = renderToStaticMarkup(<JobProgress id="0" label="Scores" />);
    expect(html).toContain('<progress aria-label="Scores" max="1">');
    expect(html).toContain("Asks how it stands");
    expect(html).not.toContain("<button");
  });

  it("is a bar and a number to see, and a quarter to hear", () => {
    const html = drawn({});
    expect(html).toContain('<progress aria-label="Scores" max="1" value="0.42">');
    expect(html).toMatch(/aria-hidden="true"[^>]*>42 %</);
    expect(html).toMatch(/<output[^>]*>25 % done</);
    expect(html).toMatch(/<button[^>]*>Cancel</);
  });

  it("offers no cancel to whoever may not, and none once it is over", () => {
    expect(drawn({ mayCancel: false })).not.toContain("<button");
    for (const state of ["done", "cancelled", "failed"] as const) {
      expect(drawn({ state })).not.toContain("<button");
      expect(drawn({ state })).not.toContain("<progress");
    }
  });

  it("says how it ended, and why it failed", () => {
    expect(drawn({ state: "done", progress: 1 })).toMatch(/<output[^>]*>Done</);
    expect(drawn({ state: "cancelled" })).toContain("Cancelled; nothing was kept");
    expect(drawn({ state: "failed", error: "A share is over one." })).toContain(
      '<p role="alert">A share is over one.</p>',
    );
  });

  it("says when the server is away", () => {
    expect(drawn({}, "The server is not reached; trying again.")).toContain(
      '<p role="alert">The server is not reached; trying again.</p>',
    );
  });
});
