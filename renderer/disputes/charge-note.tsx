import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { channels } from "../../shared/disputes/channels.ts";
import type { Channel, ChannelSubject } from "../../shared/disputes/channels.ts";
import { disputeFields as names } from "../../shared/disputes/fields.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { isText } from "../parts/remembered.ts";
import type { Draft, RecordRow } from "../parts/register/view.ts";
import { AllowedWays } from "./allowed-ways.tsx";
import { useChannelClass } from "./channel-class.ts";

type ChargeNoteProps = { readonly values: Draft; readonly record: RecordRow | null };

/** Who answers for the case until its hand-over is signed for, and which ways its type allows. */
export function ChargeNote({ values, record }: ChargeNoteProps): ReactNode {
  const { t, nameOf } = useWords();
  const { user } = useSession();
  const firstContact = record === null ? user.name : (record as Rows["disputes"]).firstContact;
  const found = useChannelClass(subjectOf(values));
  const channel = values["channel"];
  const isBarred = isText(channel) && channel in channels && found?.channels[channel as Channel] === "no";
  return (
    <div style={{ marginTop: 8 }}>
      {found && <AllowedWays allowed={found} />}
      {isBarred && (
        <Text size="xs" className="overdue" role="status">
          {t("channel.barred", { channel: nameOf(channels[channel as Channel]) })}
        </Text>
      )}
      {firstContact !== null && (
        <Text size="xs" className="quiet">
          {t("dispute.firstContact", { field: nameOf(names.firstContact), name: firstContact })}
        </Text>
      )}
    </div>
  );
}

function subjectOf(values: Draft): ChannelSubject | null {
  const { type, officialType, special } = values;
  if (!isText(type)) return null;
  return {
    type,
    officialType: isText(officialType) ? officialType : null,
    special: isText(special) ? (special as ChannelSubject["special"]) : null,
  };
}
