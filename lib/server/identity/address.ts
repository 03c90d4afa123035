import "server-only";
import { isIP, isIPv4 } from "node:net";

/**
 * The client's address as the outermost proxy that is ours saw it. Whatever
 * stands further left was written by the client, who may write anything.
 *
 * @param trusted how many proxies stand before us
 */
export function addressFrom(forwardedFor: string | null, trusted: number): string | null {
  if (trusted === 0 || forwardedFor === null) return null;
  const address = forwardedFor.split(",").at(-trusted)?.trim() ?? "";
  return isIP(address) === 0 ? null : address.toLowerCase();
}

/** What guessing is counted by: an IPv4 address, or the /64 that one IPv6 customer has to themselves. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address)) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groupsOf = (part: string) => (part === "" ? [] : part.split(":"));
  const left = groupsOf(head);
  const right = groupsOf(tail);
  const all = [
    ...left,
    ...Array.from({ length: 8 - left.length - right.length }, () => "0"),
    ...right,
  ];
  const first = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::/64`;
}
