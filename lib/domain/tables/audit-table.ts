import type { Table } from "../table/table.ts";

/** An entry of the audit log, as it is shown and taken away. */
export type AuditLine = {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly actorRole: string | null;
  readonly verb: string;
  readonly subject: string;
  readonly fromAddress: string | null;
  readonly correlationId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly detail: unknown;
  readonly hash: string;
};

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** Who did what, to what, when and from where, newest first. */
export const auditTable = (entries: readonly AuditLine[]): Table => ({
  id: "audit-log",
  title: "Audit log",
  note: "One row a command, added to alone; each row’s hash covers the one before it.",
  columns: [
    { id: "sequence", label: "No.", unit: "count" },
    { id: "at", label: "When (UTC)", unit: null },
    { id: "who", label: "Who", unit: null },
    { id: "role", label: "Role", unit: null },
    { id: "verb", label: "What", unit: null },
    { id: "subject", label: "To what", unit: null },
    { id: "from", label: "From where", unit: null },
    { id: "before", label: "Before", unit: null, exportOnly: true },
    { id: "after", label: "After", unit: null, exportOnly: true },
    { id: "detail", label: "Detail", unit: null, exportOnly: true },
    { id: "request", label: "Request", unit: null, exportOnly: true },
    { id: "hash", label: "Hash", unit: null, exportOnly: true },
  ],
  rows: entries.map((entry) => ({
    id: String(entry.sequence),
    cells: {
      sequence: { value: entry.sequence },
      at: { value: entry.at.replace("T", " ").replace("Z", "") },
      who: { value: entry.actorName ?? entry.actor },
      role: { value: entry.actorRole },
      verb: { value: entry.verb },
      subject: { value: entry.subject },
      from:
        entry.fromAddress === null
          ? { value: null, note: "not known" }
          : { value: entry.fromAddress },
      before: { value: json(entry.before) },
      after: { value: json(entry.after) },
      detail: { value: json(entry.detail) },
      request: { value: entry.correlationId },
      hash: { value: entry.hash },
    },
  })),
});
