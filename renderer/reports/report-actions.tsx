import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { Period } from "../../shared/period.ts";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";
import { ExportMenu } from "./export-menu.tsx";

/** `title` says in the audit log what was printed. */
type ReportActionsProps = { readonly of: Period | { readonly id: number }; readonly title: string };

/** Takes a report out of the program: as a file in the language of the page, or on paper. */
export function ReportActions({ of, title }: ReportActionsProps): ReactNode {
  const { t } = useWords();
  const print = usePrint();
  return (
    <>
      <ExportMenu of={of} />
      <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => print(title)}>
        {t("reports.print")}
      </Button>
    </>
  );
}
