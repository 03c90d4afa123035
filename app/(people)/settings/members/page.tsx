import type { Metadata } from "next";
import { InvitationList } from "@/components/identity/invitation-list";
import { InviteForm } from "@/components/identity/invite-form";
import { MemberList } from "@/components/identity/member-list";
import { SinglePersonSwitch } from "@/components/identity/single-person-switch";
import { TrustedFeeds } from "@/components/identity/trusted-feeds";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { SETTINGS } from "@/lib/domain/identity/settings";
import { TRUSTABLE_FEEDS } from "@/lib/domain/imports/import-format";
import { requireActor } from "@/lib/server/auth";
import { listOpenInvitations } from "@/lib/server/queries/invitations";
import { listMembers } from "@/lib/server/queries/members";
import { getSetting } from "@/lib/server/queries/settings";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  await requireActor("administer");
  const [members, open, mode, feeds] = await Promise.all([
    listMembers(),
    listOpenInvitations(),
    getSetting("single-person-mode"),
    getSetting("trusted-feeds"),
  ]);
  const invitations = open.map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() }));
  const active = members.filter(({ removed }) => !removed).length;
  return (
    <>
      <PageHeader
        question="Who may do what here?"
        finding={active === 1 ? "One person has an account" : `${active} people have an account`}
      />
      <Section id="members" title="Members">
        <MemberList members={members} />
      </Section>
      <Section id="invite" title="Invite somebody">
        <InviteForm />
      </Section>
      {invitations.length > 0 && (
        <Section id="invitations" title="Invitations not taken up yet">
          <InvitationList invitations={invitations} />
        </Section>
      )}
      <Section id="single-person" title="Single-person mode">
        <p className="mb-3 max-w-2xl text-sm text-muted">
          While it is on, {SETTINGS["single-person-mode"].meaning}. Every page says so.
        </p>
        <SinglePersonSwitch on={mode.value} version={mode.version} />
      </Section>
      <Section id="trusted-feeds" title="Trusted price feeds">
        <p className="mb-3 max-w-2xl text-sm text-muted">
          Where a feed is trusted, {SETTINGS["trusted-feeds"].meaning}. The import says so, and can
          be undone like any other.
        </p>
        <TrustedFeeds feeds={TRUSTABLE_FEEDS} trusted={feeds.value} version={feeds.version} />
      </Section>
    </>
  );
}
