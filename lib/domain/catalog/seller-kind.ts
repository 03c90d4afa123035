/** What kind of shop a seller is: it says how far its prices can be trusted to be its own. */
export const SELLER_KINDS = [
  "first-party",
  "cloud",
  "platform",
  "host",
  "router",
  "trial",
] as const;
export type SellerKind = (typeof SELLER_KINDS)[number];
