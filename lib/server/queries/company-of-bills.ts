import "server-only";
import type { Role } from "../../domain/identity/role.ts";
import { may } from "../authorize.ts";
import { db } from "../db.ts";

export type CompanyOfBills = {
  readonly id: string;
  readonly name: string;
  readonly isDemo: boolean;
};

/**
 * Whose bills are read: the company an administrator has named, else the made-up
 * one; undefined where there is none.
 */
export async function getCompanyOfBills(): Promise<CompanyOfBills | undefined> {
  const found = await db().organisation.findFirst({
    orderBy: [{ demo: "asc" }, { id: "asc" }],
    select: { id: true, name: true, demo: true },
  });
  return found === null ? undefined : { id: found.id, name: found.name, isDemo: found.demo };
}

/** Whether somebody of this role may say whose bills are read. */
export const mayNameCompany = (role: Role): boolean => may(role, "administer");
