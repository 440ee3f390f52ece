import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { Assessment } from "../asking.ts";

/** To the table where marks are given, and what they come to. */
export function ScoringLink({ row }: { readonly row: Assessment }): ReactNode {
  const { t } = useWords();
  return (
    <Button
      size="compact-xs"
      variant="default"
      px={8}
      h={24}
      renderRoot={(props) => <Link to="/scoring" search={{ assessment: row.id }} {...props} />}
    >
      {t("assessments.toScoring")}
    </Button>
  );
}
