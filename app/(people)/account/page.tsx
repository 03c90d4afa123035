import type { Metadata } from "next";
import { KeyForm } from "@/components/identity/key-form";
import { KeyList } from "@/components/identity/key-list";
import { PasswordForm } from "@/components/identity/password-form";
import { SessionList } from "@/components/identity/session-list";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ROLE_MEANINGS } from "@/lib/domain/identity/role";
import { requireActor } from "@/lib/server/auth";
import { listOwnKeys } from "@/lib/server/queries/api-keys";
import { getOwnAccount } from "@/lib/server/queries/members";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await requireActor("own-account");
  const [account, keys] = await Promise.all([getOwnAccount(actor), listOwnKeys(actor)]);
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
      <Section id="keys" title="Read keys">
        <p className="mb-4 max-w-2xl text-sm text-muted">
          A program that sends a key as <code>Authorization: Bearer</code> reads in your name. It
          can change nothing, whatever your role.
        </p>
        <KeyList keys={keys} />
        <KeyForm />
      </Section>
      <Section id="sign-out" title="Leave">
        <SignOutButton />
      </Section>
    </>
  );
}
