/** Run once by Next when the web server starts: heavy work has a worker in the same process, and old uploads go. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  if (process.env["NEXT_PHASE"] === "phase-production-build") return;
  const { startInProcessWorker } = await import("./lib/server/jobs/in-process-worker.ts");
  startInProcessWorker();
  const { sweepUploads } = await import("./lib/server/imports/upload/upload-folder.ts");
  await sweepUploads(new Date());
}
