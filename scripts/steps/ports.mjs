import { once } from "node:events";
import { connect, createServer } from "node:net";
import { interruption, pause } from "./interruption.mjs";
import { Trouble } from "./trouble.mjs";

async function tryListen(port, host) {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
    return server.address().port;
  } finally {
    server.close();
  }
}

/** A port that nobody uses at the moment, from the operating system. */
export const freePort = () => tryListen(0, "127.0.0.1");

/** Whether somebody answers there; `undefined` means yes, else the code of the error. */
export function knock(port, host = "127.0.0.1", milliseconds = 5000) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const done = (code) => {
      socket.destroy();
      resolve(code);
    };
    socket.setTimeout(milliseconds, () => done("ETIMEDOUT"));
    socket.once("connect", () => done());
    socket.once("error", (error) => done(error.errors?.[0]?.code ?? error.code));
  });
}

const PATIENCE_MS = 3000;

/** The address to serve on: all of this machine, over IPv6 too where there is IPv6.
 *  (Next, told to listen on 127.0.0.1, takes its own rewrites for those of another server.)
 *  A web server whose launcher was killed needs a moment to go: hence the patience. */
export async function claimPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT must be a number from 1 to 65535, and it is "${text}".`);
  }
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const code = await listenCode(port);
    if (code.host) return { port, host: code.host };
    if (code === "EACCES")
      throw new Trouble(
        `Port ${port} needs more rights than this user has: set PORT to one above 1023.`,
      );
    if (interruption.aborted || Date.now() > deadline) {
      throw new Trouble(
        `Port ${port} is already in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`,
      );
    }
    await pause(200);
  }
}

async function listenCode(port) {
  // Some systems let us listen beside a server on 127.0.0.1, and then only one of the two is heard.
  if ((await knock(port)) === undefined) return "EADDRINUSE";
  try {
    await tryListen(port, "::");
    return { host: "::" };
  } catch (error) {
    if (error.code === "EADDRINUSE" || error.code === "EACCES") return error.code;
  }
  try {
    await tryListen(port, "0.0.0.0");
    return { host: "0.0.0.0" };
  } catch (error) {
    return error.code;
  }
}
