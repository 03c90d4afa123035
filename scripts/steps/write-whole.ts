/** Writes a file whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { Trouble } from "./trouble.mjs";

/**
 * Before any work is done: whether a file may be written where it is to be.
 *
 * @throws Trouble where it lies there already and may stay, or its folder is none
 */
export function mayWrite(path: string, force: boolean): void {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Trouble(`${path} can’t be written: ${folder} is no folder.`);
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory())
    throw new Trouble(`${path} can’t be written: it is a folder; name a file in it.`);
  if (!force)
    throw new Trouble(
      `${path} is there already, and stays as it is: name another file, or write over it with --force.`,
    );
}

/**
 * All of it or nothing: half a pack is never there to be taken for one. Until the last
 * byte is on the disk it has another name.
 *
 * @throws Trouble where it cannot be written
 */
export function writeWhole(path: string, bytes: Uint8Array, force: boolean): void {
  const half = `${path}.${process.pid}.part`;
  try {
    mayWrite(path, force);
    const file = openSync(half, "wx");
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `${path} can’t be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
