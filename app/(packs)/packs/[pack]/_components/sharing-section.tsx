import { Section } from "@/components/layout/section";
import { ShareForm } from "@/components/pack/share-form";
import { ShareList } from "@/components/pack/share-list";
import { VerificationSwitch } from "@/components/pack/verification-switch";
import type { ListedPack } from "@/lib/server/queries/packs";
import { listShares } from "@/lib/server/queries/packs";

/** Who may read a pack besides people with an account: links, and verification. */
export async function SharingSection({ pack: { id, verifiable } }: { pack: ListedPack }) {
  const shares = await listShares(id);
  return (
    <Section id="sharing" title="Who else may read it">
      <VerificationSwitch pack={id} isOpen={verifiable} />
      <ShareList shares={shares} now={new Date().toISOString()} />
      <ShareForm pack={id} />
    </Section>
  );
}
