import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import type { Assessment } from "./asking.ts";
import { WithFile } from "./with-file.tsx";

/** 评估方案: what it is to look at, who does it and by when, in short. */
export function PlanSection({ row }: { readonly row: Assessment }): ReactNode {
  const { t } = useWords();
  return (
    <WithFile row={row}>
      {({ plan }) =>
        plan === null ? (
          <Text size="xs" className="quiet">
            {t("assessments.noPlan")}
          </Text>
        ) : (
          <Text size="sm" className="paragraphs">
            {plan}
          </Text>
        )
      }
    </WithFile>
  );
}
