import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { DragEvent, ReactNode } from "react";
import { ledgerNames } from "../../shared/imports/field-names.ts";
import { host } from "../app/host.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { History } from "./history.tsx";
import classes from "./imports.module.css";

const endings = [".xlsx", ".xlsm", ".csv", ".tsv", ".txt"] as const;

const isPlausible = ({ name }: File) => /\.(?:xlsx|xlsm|xlsb|xls|ods|et|csv|tsv|txt)$/iu.test(name);

/** The first step: a file is chosen, dropped or pasted. Below it what was imported before. */
export function ChooseStep({ choose }: { readonly choose: (file: File) => void }): ReactNode {
  const { t, nameOf, language } = useWords();
  const { why } = useMay()(["imports", "read"]);
  const [objection, setObjection] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);

  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file || why !== null) return;
    if (files.length > 1) setObjection(t("imports.oneFile"));
    else if (!isPlausible(file)) setObjection(t("imports.notThisKind"));
    else choose(file);
  };

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => take([...(event.clipboardData?.files ?? [])]);
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  });

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const pick = () => void host.pickFile({ accept: endings }).then((file) => file && take([file]));
  const kinds = Object.values(ledgerNames).map(nameOf);
  return (
    <div className={classes["scroll"]}>
      <section
        className={classes["drop"]}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(why === null);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <ActButton isMain whyNot={why} onClick={pick}>
          {t("imports.choose")}
        </ActButton>
        <Text size="sm">{isOver ? t("imports.dropNow") : t("imports.drop")}</Text>
        {why !== null && <Text size="sm">{why}</Text>}
        {objection !== null && (
          <Text size="sm" className="overdue" role="alert">
            {objection}
          </Text>
        )}
        <Text size="sm" className="quiet">
          {t("imports.accepted")}
        </Text>
        <Text size="sm" className="quiet">
          {t("imports.kinds", { kinds: kinds.join(language === "zh" ? "、" : ", ") })}
        </Text>
      </section>
      <History />
    </div>
  );
}
