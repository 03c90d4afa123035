import type { Metadata } from "next";
import { AccountForm } from "@/components/identity/account-form";
import { VoidLink } from "@/components/identity/void-link";
import { PageHeader } from "@/components/layout/page-header";
import { ROLE_MEANINGS } from "@/lib/domain/identity/role";
import { readLink } from "@/lib/server/queries/invitations";

export const metadata: Metadata = { title: "Join", referrer: "no-referrer" };

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const link = await readLink(token, "join");
  return (
    <>
      <PageHeader question="You have been invited." finding="Make your account">
        {link.state === "open" && (
          <p>
            Your role will be {link.role} ({ROLE_MEANINGS[link.role]}).
          </p>
        )}
      </PageHeader>
      {link.state === "open" ? (
        <AccountForm token={token} email={link.email} />
      ) : (
        <VoidLink state={link.state} remedy="Ask whoever invited you for a new link." />
      )}
    </>
  );
}
