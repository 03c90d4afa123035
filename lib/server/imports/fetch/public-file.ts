import "server-only";
import { lookup as lookupHost } from "node:dns/promises";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { type Readable, pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Failure } from "../../failure.ts";
import { isPublicAddress } from "./public-address.ts";

const REDIRECTS = 5;

/** How a host is found and reached; tests have a net of their own. */
export type Net = {
  /** Every address of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Where to connect for an address that was found to be public. */
  readonly dial: (address: string) => string;
  /** Until something is answered, and between two pieces of it. */
  readonly silenceMs: number;
  readonly totalMs: number;
};

export const PUBLIC_NET: Net = {
  resolve: async (host) => (await lookupHost(host, { all: true })).map(({ address }) => address),
  dial: (address) => address,
  silenceMs: 20_000,
  totalMs: 300_000,
};

export type PublicFile = {
  /** What its address ends with. */
  readonly name: string;
  /** Where it was found in the end. */
  readonly url: string;
  /** Unpacked as it comes; whoever reads it sets the limit. */
  readonly body: AsyncIterable<Uint8Array>;
};

/**
 * Opens a file at an address that a person named. Only public hosts are
 * reached: each address of the host is looked at, the connection is made to the
 * very one that was, and each redirection is asked the same again.
 *
 * @throws Failure that says what is wrong with the address, or its answer
 */
export async function openPublicFile(
  address: string,
  signal: AbortSignal,
  net: Net = PUBLIC_NET,
): Promise<PublicFile> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(net.totalMs)]);
  let url = readUrl(address);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const answer = await ask(url, until, net);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy();
      url = readUrl(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw refusal(`${url.host} answered ${statusCode}, and no file.`);
    }
    return { name: nameOf(url), url: url.href, body: read(unpacked(answer), url, until) };
  }
  throw refusal(`${url.host} leads on more than ${REDIRECTS} times.`);
}

const refusal = (why: string): Failure => new Failure("invalid", `Nothing was fetched. ${why}`);

/** Decimal, octal and hexadecimal forms of an IP address are its usual form afterwards. */
function readUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw refusal(`“${text.slice(0, 200)}” is no web address.`);
  const url = new URL(text, base);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw refusal("Only addresses that begin with https:// or http:// are fetched.");
  if (url.username !== "" || url.password !== "")
    throw refusal("The address has a name or password in it: leave them out.");
  return url;
}

async function publicAddressOf({ hostname }: URL, { resolve }: Net): Promise<string> {
  const host = hostname.replaceAll(/^\[|\]$/g, "");
  const addresses =
    isIP(host) > 0
      ? [host]
      : await resolve(host).catch(() => {
          throw refusal(`There is no host ${host}.`);
        });
  const [first] = addresses;
  if (first === undefined) throw refusal(`There is no host ${host}.`);
  if (!addresses.every(isPublicAddress))
    throw refusal(
      `${host} is not a public host: files of this machine or its network are uploaded instead.`,
    );
  return first;
}

async function ask(url: URL, signal: AbortSignal, net: Net): Promise<IncomingMessage> {
  const address = net.dial(await publicAddressOf(url, net));
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const outgoing = (url.protocol === "https:" ? overHttps : overHttp)(url, {
    // Asked anew, the name could lead elsewhere: what was looked at is what is connected to.
    lookup: (_host, options, found) => {
      const family = isIP(address);
      if (options.all === true) found(null, [{ address, family }]);
      else found(null, address, family);
    },
    agent: false,
    signal,
    timeout: net.silenceMs,
    headers: { "Accept-Encoding": "gzip, deflate, br", "User-Agent": "Stakeline" },
  });
  outgoing.on("response", resolve);
  outgoing.on("timeout", () => outgoing.destroy(new Error("silence")));
  outgoing.on("error", (error) => reject(troubleAt(url, error, signal)));
  outgoing.end();
  return promise;
}

function troubleAt(url: URL, error: unknown, signal: AbortSignal): unknown {
  if (error instanceof Failure) return error;
  if (signal.aborted && signal.reason?.name !== "TimeoutError") return signal.reason;
  const reason = error instanceof Error ? error.message : String(error);
  return refusal(
    signal.aborted || reason === "silence"
      ? `${url.host} took too long. Download the file yourself, and upload it.`
      : `${url.host} could not be read (${reason.slice(0, 120)}).`,
  );
}

function unpacked(answer: IncomingMessage): Readable {
  const encoding = answer.headers["content-encoding"] ?? "identity";
  if (encoding === "identity") return answer;
  const unpack =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "deflate"
        ? createInflate()
        : encoding === "br"
          ? createBrotliDecompress()
          : undefined;
  if (unpack === undefined) {
    answer.destroy();
    throw refusal(`The file comes packed as ${encoding}, which is not read.`);
  }
  // What goes wrong on the way is seen by whoever reads the end of it.
  pipeline(answer, unpack, () => undefined);
  return unpack;
}

async function* read(
  body: Readable,
  url: URL,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stop = () => body.destroy(new Error("stopped"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const piece of body) yield piece;
  } catch (error) {
    throw troubleAt(url, error, signal);
  } finally {
    signal.removeEventListener("abort", stop);
    body.destroy();
  }
}

const nameOf = (url: URL): string => {
  const last = url.pathname.split("/").at(-1) ?? "";
  return (last === "" ? url.hostname : last).slice(0, 255);
};
