import type { Metadata } from "next";
import { PasswordForm } from "@/components/identity/password-form";
import { SessionList } from "@/components/identity/session-list";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ROLE_MEANINGS } from "@/lib/domain/identity/role";
import { requireActor } from "@/lib/server/auth";
import { getOwnAccount } from "@/lib/server/queries/members";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const account = await getOwnAccount(await requireActor("own-account"));
  const sessions = account.sessions.map(({ since, seenAt, ...session }) => ({
    ...session,
    since: since.toISOString(),
    seenAt: seenAt.toISOString(),
  }));
  return (
    <>
      <PageHeader question="Your account" finding={account.name}>
        <p>
          {account.email} · {account.role} ({ROLE_MEANINGS[account.role]})
        </p>
      </PageHeader>
      <Section id="sessions" title="Where you are signed in">
        <SessionList sessions={sessions} />
      </Section>
      <Section id="password" title="Password">
        {account.hasPassword ? (
          <PasswordForm email={account.email} />
        ) : (
          <p className="text-sm text-muted">
            You sign in at your identity provider; there is no password of yours here.
          </p>
        )}
      </Section>
      <Section id="sign-out" title="Leave">
        <SignOutButton />
      </Section>
    </>
  );
}
