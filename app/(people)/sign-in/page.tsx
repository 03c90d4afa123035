import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/identity/sign-in-form";
import { PageHeader } from "@/components/layout/page-header";
import { ownPath } from "@/lib/domain/identity/own-path";
import { lookingActor } from "@/lib/server/auth";
import { providerName } from "@/lib/server/queries/sign-in";

export const metadata: Metadata = { title: "Sign in" };

const TROUBLES = new Map([
  [
    "no-role",
    "You are signed in there, but none of your groups has a role here. Ask an admin of Stakeline or of your groups.",
  ],
  ["no-email", "Your account there comes with no confirmed e-mail address, and we need one."],
  [
    "email-taken",
    "There is already an account with your e-mail address. It is not joined to your single sign-on by itself: sign in with its password, or ask an admin.",
  ],
  ["removed", "Your account here has been removed. Ask an admin."],
]);
const ANY_TROUBLE = "Signing in did not work. Try again.";

const first = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0];

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { callbackUrl, error } = await searchParams;
  const back = ownPath(first(callbackUrl));
  if (error === undefined && (await lookingActor()).role !== "visitor") redirect(back);
  const why = first(error);
  return (
    <>
      <PageHeader question="Who is asking?" finding="Sign in">
        <p>No account yet? An admin can give you a link that makes one.</p>
      </PageHeader>
      <SignInForm
        callbackUrl={back}
        provider={providerName()}
        trouble={why === undefined ? null : (TROUBLES.get(why) ?? ANY_TROUBLE)}
      />
    </>
  );
}
