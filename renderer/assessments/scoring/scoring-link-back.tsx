import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { PlaceLink } from "../../parts/register/record-link.tsx";
import type { Assessment } from "../asking.ts";

/** Nothing can be marked before it was named: the way to where that is done. */
export function ScoringLinkBack({ row }: { readonly row: Assessment }): ReactNode {
  const { t } = useWords();
  return (
    <Text size="sm">
      {t("assessments.noFactorsToMark")}{" "}
      <PlaceLink register="assessments" place={{ id: row.id }} inText>
        {row.assessmentNo}
      </PlaceLink>
    </Text>
  );
}
