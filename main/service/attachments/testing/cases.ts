import { creditCode, disputeDraft, pairOf } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

/** A case between two others than those of every draft. */
export function otherCase({ disputes }: Client): Promise<{ readonly id: number; readonly version: number }> {
  const parties = pairOf(
    { partyName: "洋县槐树关茶厂（虚构）", partyUscc: creditCode(3) },
    { partyName: "洋县汉水包装厂（虚构）", partyUscc: creditCode(4) },
  );
  return disputes.create(disputeDraft({ parties }));
}
