import "server-only";
import {
  type HouseLook,
  HouseLook as HouseLookSchema,
  PLAIN_HOUSE_LOOK,
} from "../../domain/report/pack-look.ts";
import type { Role } from "../../domain/identity/role.ts";
import { may } from "../authorize.ts";
import { db } from "../db.ts";

/** A company's look as it stands, with the names of its files. */
export type KeptLook = {
  readonly organisationId: string;
  readonly organisation: string;
  /** 0 where nobody has chosen one yet. */
  readonly version: number;
  readonly look: HouseLook;
  readonly logoName: string | null;
  readonly masterName: string | null;
};

/** A version of it, for the list of who changed what. */
export type LookVersion = {
  readonly version: number;
  readonly keptBy: string;
  readonly keptAt: string;
  readonly look: HouseLook;
};

const VERSION = {
  version: true,
  paper: true,
  accent: true,
  footer: true,
  confidentiality: true,
  logoSha: true,
  masterSha: true,
} as const;

/** How the company's packs look; undefined where there is no company. */
export async function getHouseLook(): Promise<KeptLook | undefined> {
  const house = await db().organisation.findFirst({
    // The one whose packs are made.
    where: { contracts: { some: {} } },
    orderBy: { demo: "asc" },
    select: {
      id: true,
      name: true,
      looks: {
        orderBy: { version: "desc" },
        take: 1,
        select: {
          ...VERSION,
          logo: { select: { fileName: true } },
          master: { select: { fileName: true } },
        },
      },
    },
  });
  if (house === null) return undefined;
  const [kept] = house.looks;
  return {
    organisationId: house.id,
    organisation: house.name,
    version: kept?.version ?? 0,
    look: kept === undefined ? PLAIN_HOUSE_LOOK : lookOf(kept),
    logoName: kept?.logo?.fileName ?? null,
    masterName: kept?.master?.fileName ?? null,
  };
}

/** Whether somebody may say how packs look. */
export const mayChooseLook = (role: Role): boolean => may(role, "administer");

/** The most that the page lists. */
const MOST_LISTED = 50;

/** Who changed the look of a company's packs, the newest first. */
export async function listLookVersions(organisationId: string): Promise<LookVersion[]> {
  const rows = await db().houseLookVersion.findMany({
    where: { organisationId },
    orderBy: { version: "desc" },
    take: MOST_LISTED,
    select: { ...VERSION, keptAt: true, keptBy: { select: { name: true } } },
  });
  return rows.map(({ version, keptAt, keptBy, ...row }) => ({
    version,
    keptBy: keptBy.name ?? "somebody",
    keptAt: keptAt.toISOString(),
    look: lookOf(row),
  }));
}

const lookOf = ({
  paper,
  accent,
  footer,
  confidentiality,
  logoSha,
  masterSha,
}: {
  readonly paper: string;
  readonly accent: string;
  readonly footer: string | null;
  readonly confidentiality: string;
  readonly logoSha: string | null;
  readonly masterSha: string | null;
}): HouseLook =>
  HouseLookSchema.parse({
    paper,
    accent,
    footer,
    confidentiality,
    logo: logoSha,
    master: masterSha,
  });
