import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";

/** `what` says in the audit log what was printed. */
export function PrintButton({ what }: { readonly what: string }): ReactNode {
  const { t } = useWords();
  const print = usePrint();
  return (
    <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => print(what)}>
      {t("ledger.print")}
    </Button>
  );
}
