import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Additions } from "./additions.tsx";
import { FileFacts } from "./file-facts.tsx";
import type { Importing, Seen } from "./importing.ts";
import classes from "./imports.module.css";
import { PreviewRows } from "./preview-rows.tsx";
import { RefusedNotice } from "./refused-notice.tsx";
import { SheetCounts } from "./sheet-counts.tsx";
import { TotalsCheck } from "./totals-check.tsx";

type PreviewStepProps = {
  readonly seen: Seen;
  readonly importing: Importing;
  readonly commit: (refused: "stop" | "leave_out") => void;
};

/** The third step: what every row will become. Nothing has been written so far. */
export function PreviewStep({ seen, importing, commit }: PreviewStepProps): ReactNode {
  const { t } = useWords();
  const [leavesOut, setLeavesOut] = useState(false);
  const { reading, preview } = seen;
  const { refused } = preview;
  const added = preview.sheets.reduce((sum, sheet) => sum + sheet.new, 0);
  const existing = preview.sheets.reduce((sum, sheet) => sum + sheet.existing, 0);
  const number = added.toLocaleString("en-US");
  const mustChoose = refused > 0 && !leavesOut;
  const { why } = useMay()(["imports", "commit"]);
  const whyNot =
    why ??
    (added === 0 ? t("imports.commitNone") : mustChoose ? t("imports.chooseLeaveOut", { refused, number }) : null);
  return (
    <>
      <div className={classes["preview"]}>
        <div className={classes["overview"]}>
          <div className={classes["facts"]}>
            <FileFacts reading={reading} />
            <SheetCounts preview={preview} />
            <LeftOutSheets seen={seen} />
          </div>
          <div className={classes["facts"]}>
            <NothingNew isSo={added === 0 && refused === 0} />
            {refused > 0 && <RefusedNotice {...{ seen, added, leavesOut }} leaveOut={setLeavesOut} />}
            <TotalsCheck totals={preview.totals} />
            <Additions preview={preview} />
          </div>
        </div>
        <PreviewRows seen={seen} />
      </div>
      <footer className={classes["foot"]}>
        <Button variant="default" onClick={importing.giveUp}>
          {t("imports.another")}
        </Button>
        <Button variant="default" onClick={importing.correct}>
          {t("imports.correct")}
        </Button>
        <Button variant="default" onClick={() => void importing.check()}>
          {t("imports.recheck")}
        </Button>
        <span className={classes["gap"]} />
        <span className={classes["willBe"]}>
          {t("imports.willBe", { number, existing: existing.toLocaleString("en-US") })}
        </span>
        <ActButton isMain whyNot={whyNot} onClick={() => commit(leavesOut ? "leave_out" : "stop")}>
          {t("imports.commit", { number })}
        </ActButton>
      </footer>
    </>
  );
}

function LeftOutSheets({ seen }: { readonly seen: Seen }): ReactNode {
  const { t, language } = useWords();
  const names = seen.mappings.filter(({ kind }) => kind === null).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <span className={classes["small"]}>
      {t("imports.leftOutSheets", { sheets: names.join(language === "zh" ? "、" : ", ") })}
    </span>
  );
}

function NothingNew({ isSo }: { readonly isSo: boolean }): ReactNode {
  const { t } = useWords();
  if (!isSo) return null;
  return (
    <p className={classes["calm"]} role="status">
      <strong>{t("imports.nothingNew")}</strong>
      <br />
      {t("imports.nothingNewWhy")}
    </p>
  );
}
