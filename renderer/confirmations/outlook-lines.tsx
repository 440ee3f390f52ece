import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { confirmationStates } from "../../shared/confirmations/states.ts";
import type { Outputs } from "../../shared/contract.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { problemWords } from "../parts/error-words.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { ofTheCase, warningKeys } from "./outlook.ts";
import { toneOf } from "./tones.ts";

export type Outlook = NonNullable<Outputs["confirmations"]["outlook"]>;

/** Said before anybody applies: whether it can be confirmed, until when, when the reminders come, and what to think of. */
export function OutlookLines({ outlook }: { readonly outlook: Outlook }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const { state, until, provisional, reminders, basis } = outlook;
  const isWaiting = state === "not_applied";
  const coming = reminders.filter((day) => day >= today);
  return (
    <div style={{ marginBottom: 8 }}>
      <Group gap="xs" mb={2}>
        <StateBadge tone={toneOf(state)}>{nameOf(confirmationStates[state])}</StateBadge>
        {until !== null && (
          <Text size="sm" component="span" className="figures">
            {t(provisional ? "confirmations.untilProvisional" : "confirmations.until", { day: until })}
          </Text>
        )}
        {isWaiting && until !== null && <Due on={until} />}
      </Group>
      {isWaiting && coming.length > 0 && (
        <Text size="xs" className="quiet figures">
          {t("confirmations.reminders", { days: coming.join(words.language === "zh" ? "、" : ", ") })}
        </Text>
      )}
      {(isWaiting || state === "expired") &&
        ofTheCase(outlook).map((problem) => (
          <Text key={problem.code} size="sm" className="overdue">
            {t("confirmations.cannot", { why: problemWords(problem, words) })}
          </Text>
        ))}
      {isWaiting &&
        warningKeys(outlook).map((key) => (
          <Text key={key} size="sm">
            {t(key)}
          </Text>
        ))}
      {basis !== "" && isWaiting && (
        <Text size="xs" className="quiet">
          {basis}
        </Text>
      )}
    </div>
  );
}
