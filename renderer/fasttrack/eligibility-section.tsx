import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { breachKinds } from "../../shared/fasttrack/words.ts";
import { useWords } from "../language/index.ts";
import { EligibilityParts } from "./eligibility-parts.tsx";
import { isEnded } from "./tone.ts";
import { WithFastTrackFile } from "./with-file.tsx";
import type { FastTrackRow } from "./with-file.tsx";

/** 容缺资格, part by part, as things stand now; and what became of earlier promises of the same enterprise. */
export function EligibilitySection({ row }: { readonly row: FastTrackRow }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <WithFastTrackFile row={row}>
      {({ eligibility, earlierBreaches }) => (
        <>
          {isEnded(row.state) && (
            <Text size="sm" className="quiet" mb={6}>
              {t("fasttrack.eligibilityOver")}
            </Text>
          )}
          <EligibilityParts answer={eligibility} />
          {eligibility.notice !== null && row.noticeOn === null && !isEnded(row.state) && (
            <Text size="sm">
              {t("fasttrack.noticeDue", { dueOn: eligibility.notice.dueOn })}
              {eligibility.notice.provisional && t("fasttrack.provisional")}
            </Text>
          )}
          {earlierBreaches.map(({ id, caseNo, breachNo, on, kind, reason }) => (
            <Text key={id} size="sm">
              {t("fasttrack.earlierBreach", {
                on,
                caseNo,
                breachNo,
                kind: nameOf(breachKinds[kind]),
                reason: reason ?? "",
              })}
            </Text>
          ))}
          <Text size="xs" className="quiet" mt={4}>
            {t("fasttrack.judgedBy", { version: eligibility.rule.version, basis: eligibility.rule.basis })}
          </Text>
        </>
      )}
    </WithFastTrackFile>
  );
}
