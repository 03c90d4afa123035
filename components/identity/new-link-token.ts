/**
 * 256 random bits in base64url: the token of an invitation. Made here, so that
 * it stands in no answer of the server.
 */
export function newLinkToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
