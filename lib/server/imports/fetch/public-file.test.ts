import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "../../failure.ts";
import { type Net, openPublicFile } from "./public-file.ts";

const PUBLIC = "93.184.216.34";
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server of this machine; the net below finds it under every name. */
async function serving(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens at a port
  return (server.address() as AddressInfo).port;
}

/** A net in which every name is a public host, and every public host is this machine. */
const aNet = (part: Partial<Net> = {}): Net => ({
  resolve: async () => [PUBLIC],
  dial: () => "127.0.0.1",
  silenceMs: 20_000,
  totalMs: 60_000,
  ...part,
});

const never = new AbortController().signal;

async function textAt(url: string, net: Net = aNet(), signal = never): Promise<string> {
  const { body } = await openPublicFile(url, signal, net);
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown.message;
};

describe("a file at a public address", () => {
  it("is read, by its name, through redirections", async () => {
    const port = await serving((request, response) => {
      if (request.url === "/old")
        response.writeHead(302, { Location: "/files/prices.json?v=2" }).end();
      else response.end(`asked for ${request.url} of ${request.headers.host}`);
    });
    const { name, url, body } = await openPublicFile(
      `http://prices.test:${port}/old`,
      never,
      aNet(),
    );
    expect(name).toBe("prices.json");
    expect(url).toBe(`http://prices.test:${port}/files/prices.json?v=2`);
    const parts: Uint8Array[] = [];
    for await (const part of body) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe(
      `asked for /files/prices.json?v=2 of prices.test:${port}`,
    );
  });

  it("is unpacked where it comes packed", async () => {
    const port = await serving((_request, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("as it was")),
    );
    expect(await textAt(`http://prices.test:${port}/`)).toBe("as it was");
    const odd = await serving((_request, response) =>
      response.writeHead(200, { "Content-Encoding": "zpaq" }).end("?"),
    );
    expect(await refusal(textAt(`http://prices.test:${odd}/`))).toContain("zpaq");
  });

  it("is looked up once, and connected to at the address that was looked at", async () => {
    const port = await serving((_request, response) => response.end("right"));
    const dialled: string[] = [];
    let asked = 0;
    const net = aNet({
      // The second answer would be this machine.
      resolve: async () => [asked++ === 0 ? PUBLIC : "127.0.0.1"],
      dial: (address) => {
        dialled.push(address);
        return "127.0.0.1";
      },
    });
    expect(await textAt(`http://prices.test:${port}/`, net)).toBe("right");
    expect([asked, dialled]).toEqual([1, [PUBLIC]]);
  });

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:169.254.169.254]/latest/meta-data/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://10.0.0.5:8080/",
    "http://[fd00:ec2::254]/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://%31%32%37.0.0.1/",
  ])("is not at %s, nor is it led there", async (forbidden) => {
    let asked = 0;
    const port = await serving((_request, response) => {
      asked += 1;
      response.writeHead(302, { Location: forbidden }).end();
    });
    expect(await refusal(textAt(forbidden))).toContain("not a public host");
    expect(await refusal(textAt(`http://prices.test:${port}/`))).toContain("not a public host");
    expect(asked).toBe(1);
  });

  it.each(["localhost", "localhost.", "metadata.google.internal"])(
    "is not at %s, by whatever its name resolves to",
    async (host) => {
      const net = aNet({ resolve: async () => ["127.0.0.1"] });
      expect(await refusal(textAt(`http://${host}/`, net))).toContain("not a public host");
    },
  );

  it("is refused where one of the addresses of its host is not public", async () => {
    const net = aNet({ resolve: async () => [PUBLIC, "::1"] });
    expect(await refusal(textAt("http://prices.test/", net))).toContain("not a public host");
    const nobody = aNet({ resolve: async () => [] });
    expect(await refusal(textAt("http://prices.test/", nobody))).toContain("no host");
  });

  it.each([
    ["ftp://prices.test/a", "https:// or http://"],
    ["file:///etc/passwd", "https:// or http://"],
    ["javascript:alert(1)", "https:// or http://"],
    ["http://user:secret@prices.test/", "a name or password"],
    ["not an address", "no web address"],
  ])("is not %s", async (address, words) => {
    expect(await refusal(textAt(address))).toContain(words);
  });

  it("leads on a few times, not for ever, and only to a file", async () => {
    const port = await serving((_request, response) =>
      response.writeHead(302, { Location: "/again" }).end(),
    );
    expect(await refusal(textAt(`http://prices.test:${port}/`))).toContain("more than 5 times");
    const none = await serving((_request, response) => response.writeHead(404).end());
    expect(await refusal(textAt(`http://prices.test:${none}/`))).toContain("answered 404");
  });

  it("is given up where nothing comes, and where it never ends", async () => {
    const silent = await serving(() => undefined);
    const short = aNet({ silenceMs: 50 });
    expect(await refusal(textAt(`http://prices.test:${silent}/`, short))).toContain("too long");

    const endless = await serving((_request, response) => {
      const pour = () => {
        while (response.write(Buffer.alloc(65_536))) {
          /* until it has enough */
        }
      };
      response.on("drain", pour);
      pour();
    });
    const quick = aNet({ totalMs: 200 });
    expect(await refusal(textAt(`http://prices.test:${endless}/`, quick))).toContain("too long");
  });

  it("is let go of when its reader has enough, or goes", async () => {
    let closed = 0;
    const port = await serving((_request, response) => {
      response.on("close", () => {
        closed += 1;
      });
      response.write(Buffer.alloc(1024));
    });
    const { body } = await openPublicFile(`http://prices.test:${port}/`, never, aNet());
    for await (const piece of body) if (piece.byteLength > 0) break;
    const gone = new AbortController();
    const reading = textAt(`http://prices.test:${port}/`, aNet(), gone.signal);
    setTimeout(() => gone.abort(new Error("gone")), 50);
    await expect(reading).rejects.toThrow("gone");
    await expect.poll(() => closed).toBe(2);
  });
});
