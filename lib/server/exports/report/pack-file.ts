import "server-only";
import { unzipSync } from "fflate";
import { Failure } from "../../failure.ts";

/** The whole pack, by the name under which it is asked for. */
export const WHOLE_PACK = "pack.zip";

const MEDIA: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pdf: "application/pdf",
    html: "text/html; charset=utf-8",
    json: "application/json",
    csv: "text/csv; charset=utf-8",
    svg: "image/svg+xml",
    png: "image/png",
    zip: "application/zip",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  }),
);

/** One file of a pack, byte for byte; undefined where it holds no such file. */
function packFile(zip: Uint8Array, path: string): Uint8Array | undefined {
  if (path === WHOLE_PACK) return zip;
  const found = new Map(Object.entries(unzipSync(zip, { filter: ({ name }) => name === path })));
  return found.get(path);
}

/**
 * A file of a pack, to be saved. That it never runs here, the headers of its address see to.
 *
 * @throws Failure where it holds no such file
 */
export function savedFile(zip: Uint8Array, path: string, packId: string): Response {
  const bytes = packFile(zip, path);
  if (bytes === undefined)
    throw new Failure(
      "not-found",
      `The pack holds no file ${path}; its manifest.json lists all there are.`,
    );
  const name = path.split("/").at(-1) ?? path;
  const ending = name.split(".").at(-1) ?? "";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": MEDIA.get(ending) ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename="stakeline-${packId.slice(0, 8)}-${name.replaceAll(/[^\w.-]/g, "_")}"`,
      "Cache-Control": "no-store",
    },
  });
}
