import { databaseAnswers } from "@/lib/server/queries/health";

export const dynamic = "force-dynamic";

/** Whether the app can serve: 200 once the database answers, 503 until then. */
export async function GET(): Promise<Response> {
  const ok = await databaseAnswers();
  return Response.json(
    { status: ok ? "ok" : "database does not answer" },
    { status: ok ? 200 : 503, headers: ok ? {} : { "Retry-After": "5" } },
  );
}
