// DATABASE_URL in words: where it points, and what is wrong with it. The password is never said.
import { ask } from "./ask.mjs";
import { knock } from "./ports.mjs";
import { Trouble } from "./trouble.mjs";

const REMEDY = "start it, correct DATABASE_URL, or unset DATABASE_URL to use the embedded database";

/** @param {string} text */
function placeOf(text) {
  try {
    const url = new URL(text);
    if (!/^postgres(ql)?:$/.test(url.protocol)) throw new TypeError("not PostgreSQL");
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // A socket folder may stand in the query; then there is no address to knock at.
    const onSocket = host === "" || url.searchParams.get("host")?.startsWith("/") === true;
    const port = Number(url.port || 5432);
    return {
      host,
      port,
      onSocket,
      user: decodeURIComponent(url.username),
      name: url.pathname.slice(1),
    };
  } catch {
    throw new Trouble(
      "DATABASE_URL is not an address of a PostgreSQL database, such as postgresql://user:password@host:5432/name.",
    );
  }
}

/**
 * A quick look before anything is installed or built: does somebody answer at all?
 * @param {string} text
 */
export async function knockAtDatabase(text) {
  const { host, port, onSocket } = placeOf(text);
  if (onSocket) return;
  const code = await knock(port, host);
  if (code)
    throw new Trouble(`The database at ${host}:${port} cannot be reached (${code}): ${REMEDY}.`);
}

/**
 * Signs in once and asks for nothing.
 * @param {string} text
 */
export async function signInToDatabase(text) {
  try {
    await ask(text, "select 1");
  } catch (error) {
    throw troubleWith(text, error);
  }
}

/**
 * The sentence for an error of the connection.
 * @param {string} text
 * @param {any} error
 */
function troubleWith(text, error) {
  const { host, port, onSocket, user, name } = placeOf(text);
  const place = onSocket ? "on its socket" : `at ${host}:${port}`;
  const code = error.errors?.[0]?.code ?? error.code;
  if (code === "28P01" || code === "28000") {
    return new Trouble(
      `The database ${place} does not let ${user || "this user"} in: correct the user or password in DATABASE_URL.`,
    );
  }
  if (code === "3D000") {
    return new Trouble(
      `There is no database named ${name} ${place}: create it, or correct DATABASE_URL.`,
    );
  }
  if (code === "57P03" || code === "53300") {
    return new Trouble(
      `The database ${place} takes no connections at the moment (${error.message}): try again shortly.`,
    );
  }
  const reason = code ?? error.message;
  return new Trouble(`The database ${place} cannot be reached (${reason}): ${REMEDY}.`);
}
