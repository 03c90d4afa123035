import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { readLogo } from "../../exports/report/logo.ts";
import { slimMaster } from "../../exports/report/master/master-package.ts";
import { MOST_MASTER_BYTES } from "../../exports/report/master/office-package.ts";
import { readSlideMaster } from "../../exports/report/master/slide-master.ts";
import { EMU_AN_INCH } from "../../exports/report/master/slide-layout.ts";
import { fingerprintOf } from "../../fingerprint-of.ts";

export const LOOK_FILES = ["logo", "master"] as const;
/** A file that no look came to name is let go by the next one that is sent. */
const WAITS_MS = 24 * 3_600_000;

/** Keeps a logo or a slide master, for a look to name; of a master only what slides are set by. */
export const keepLookFile = command({
  name: "keep-look-file",
  permission: "administer",
  input: z.strictObject({
    kind: z.enum(LOOK_FILES),
    fileName: z.string().trim().min(1).max(255),
    bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_MASTER_BYTES),
  }),
  renewsPages: false,
  work: async ({ actor, now }, { kind, fileName, bytes }) => {
    const at = now();
    const { kept, about } = kind === "logo" ? checkedLogo(bytes) : checkedMaster(bytes);
    const sha256 = fingerprintOf(kept);
    await db().lookFile.deleteMany({
      where: {
        uploadedAt: { lt: new Date(at.getTime() - WAITS_MS) },
        sha256: { not: sha256 },
        logos: { none: {} },
        masters: { none: {} },
      },
    });
    await db().lookFile.createMany({
      data: [
        {
          sha256,
          kind,
          fileName,
          bytes: new Uint8Array(kept),
          uploadedById: actor.id,
          uploadedAt: at,
        },
      ],
      // The very file is kept already.
      skipDuplicates: true,
    });
    return {
      result: { sha256, about },
      audit: {
        subject: `look-file/${sha256}`,
        after: { kind, fileName, bytes: kept.byteLength, about },
      },
    };
  },
});

type Checked = { readonly kept: Uint8Array; readonly about: string };

function checkedLogo(bytes: Uint8Array): Checked {
  const { format, width, height } = readLogo(bytes);
  return { kept: bytes, about: `${format.toUpperCase()}, ${width} × ${height} pixels` };
}

function checkedMaster(bytes: Uint8Array): Checked {
  const kept = slimMaster(bytes);
  const { width, height, layout, parts } = readSlideMaster(kept);
  const layouts = parts.filter(({ name }) => /slideLayouts\/[^/]*\.xml$/.test(name)).length;
  const inches = (emu: number): string => (emu / EMU_AN_INCH).toFixed(2).replace(/\.?0+$/, "");
  return {
    kept,
    about: `slides of ${inches(width)} × ${inches(height)} inches, ${layouts} ${layouts === 1 ? "layout" : "layouts"}; ours are set on “${layout.title}”`,
  };
}
