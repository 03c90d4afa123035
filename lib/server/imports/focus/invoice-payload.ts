import { z } from "zod";

const form = z.object({
  /** Account and period, as `invoiceKey` writes them. */
  key: z.string(),
  /** Hash of its lines: two files say the same where it is the same. */
  fingerprint: z.string(),
  /** The batch that held for it when this was planned, and still does where the row is unchanged; null where none did. */
  replaces: z.string().nullable(),
});

/** What a summary row of a bill keeps, so that publishing can tell whether anything changed meanwhile. */
export type InvoicePayload = z.infer<typeof form>;

const pair = z.tuple([z.string(), z.string()]);

export const InvoicePayload = {
  parse: (payload: unknown): InvoicePayload | undefined => form.safeParse(payload).data,
  vendorAndCurrency: (of: string): [vendor: string, currency: string] => pair.parse(JSON.parse(of)),
};
