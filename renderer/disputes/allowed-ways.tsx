import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { channels } from "../../shared/disputes/channels.ts";
import type { Channel, ChannelClass } from "../../shared/disputes/channels.ts";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";

const permissions = {
  yes: "channel.yes",
  no: "channel.no",
  talks_only: "channel.talksOnly",
} as const satisfies Record<ChannelClass["channels"][Channel], WordKey>;

const confirmability = {
  yes: "channel.confirmable",
  no: "channel.notConfirmable",
  payment_terms: "channel.paymentTermsConfirmable",
} as const satisfies Record<ChannelClass["confirmable"], WordKey>;

type AllowedWaysProps = { readonly allowed: Pick<ChannelClass, "channels" | "confirmable" | "basis"> };

/** What the matrix of ways and types says about a dispute, and by which rule. */
export function AllowedWays({ allowed }: AllowedWaysProps): ReactNode {
  const { t, nameOf, language } = useWords();
  const said = (Object.keys(channels) as Channel[]).map((channel) =>
    t(permissions[allowed.channels[channel]], { channel: nameOf(channels[channel]) }),
  );
  const between = language === "zh" ? "；" : "; ";
  return (
    <Text size="xs" className="quiet" component="div">
      <div>{[...said, t(confirmability[allowed.confirmable])].join(between)}</div>
      <div>{t("channel.basis", { basis: allowed.basis })}</div>
    </Text>
  );
}
