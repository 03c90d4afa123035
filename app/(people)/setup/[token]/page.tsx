import type { Metadata } from "next";
import { AccountForm } from "@/components/identity/account-form";
import { VoidLink } from "@/components/identity/void-link";
import { PageHeader } from "@/components/layout/page-header";
import { readLink } from "@/lib/server/queries/invitations";

export const metadata: Metadata = { title: "First admin", referrer: "no-referrer" };

export default async function SetupPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  const link = await readLink(token, "setup");
  return (
    <>
      <PageHeader question="Who looks after this installation?" finding="Make the first admin">
        <p>An admin invites people, gives roles and changes settings.</p>
      </PageHeader>
      {link.state === "open" ? (
        <AccountForm token={token} email={null} />
      ) : (
        <VoidLink
          state={link.state}
          remedy="While there is no admin, each start of Stakeline prints a new link in its terminal. Afterwards admins invite people."
        />
      )}
    </>
  );
}
