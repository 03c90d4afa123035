/** Every kind of page a newcomer can reach. */
export const PAGES = [
  { name: "overview", path: "/overview" },
  { name: "providers", path: "/providers" },
  { name: "a provider", path: "/providers/amazon" },
  { name: "labs", path: "/labs" },
  { name: "a lab", path: "/labs/anthropic" },
  { name: "compare, nothing chosen", path: "/compare" },
  { name: "compare", path: "/compare?with=amazon&with=microsoft&with=google" },
  { name: "scenarios", path: "/scenarios" },
  { name: "a scenario", path: "/scenarios/routing-today" },
  { name: "sources", path: "/sources" },
  { name: "a source", path: "/sources/llmdb-2026-9-5" },
  { name: "a tie", path: "/ties/amazon-openai-2026-02" },
  { name: "a stake", path: "/stakes/amazon--anthropic" },
  { name: "a right", path: "/rights/amazon--anthropic--governance" },
  { name: "method", path: "/method" },
  { name: "timeline", path: "/timeline" },
  { name: "timeline of a party", path: "/timeline?party=openai&kind=amount" },
  { name: "restatement", path: "/restatement" },
  { name: "restatement of everything", path: "/restatement?since=2026-11-21" },
  { name: "corrections", path: "/corrections" },
  { name: "our interests", path: "/our-interests" },
  { name: "providers by what is committed", path: "/providers?basis=committed" },
  { name: "before our knowledge began", path: "/providers?asKnown=2026-06-30" },
  { name: "a day before the company", path: "/overview?asOf=2025-06-30" },
  { name: "not found", path: "/providers/no-such-provider" },
] as const;

/** Pages of the person who looks, and what that person has to be. */
export const OWN_PAGES = [
  { name: "sign in", path: "/sign-in", role: null },
  { name: "sign in, refused", path: "/sign-in?error=no-role", role: null },
  { name: "a link that is void", path: "/join/none", role: null },
  { name: "one's account", path: "/account", role: "viewer" },
  { name: "members", path: "/settings/members", role: "admin" },
  { name: "not allowed", path: "/settings/members", role: "viewer" },
] as const;
