import { Alert, Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { FileFacts } from "./file-facts.tsx";
import type { Importing, OpenFile } from "./importing.ts";
import classes from "./imports.module.css";
import { whyNotYet } from "./mapping.ts";
import { SheetColumns } from "./sheet-columns.tsx";

/** The second step: what each sheet is and what each of its columns becomes. */
export function ColumnsStep({
  open,
  importing,
}: {
  readonly open: OpenFile;
  readonly importing: Importing;
}): ReactNode {
  const { t } = useWords();
  const { reading, mappings } = open;
  const why = whyNotYet(mappings);
  return (
    <>
      <div className={classes["scroll"]}>
        <FileFacts reading={reading} />
        <Text size="sm">{t("imports.columnsIntro")}</Text>
        {reading.sheets.map((sheet) => {
          const mapping = mappings.find(({ table }) => table === sheet.mapping.table);
          return mapping && <SheetColumns key={mapping.table} sheet={sheet} mapping={mapping} importing={importing} />;
        })}
        {why === "NO_SHEET" && (
          <Alert color="gray" role="status">
            {t("imports.noSheet")}
          </Alert>
        )}
      </div>
      <footer className={classes["foot"]}>
        <Button variant="default" onClick={importing.giveUp}>
          {t("imports.another")}
        </Button>
        <ActButton
          isMain
          whyNot={why === null ? null : t(why === "MISSING" ? "imports.missingShort" : "imports.noSheet")}
          onClick={() => void importing.check()}
        >
          {t("imports.preview")}
        </ActButton>
      </footer>
    </>
  );
}
