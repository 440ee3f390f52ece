import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import classes from "./fasttrack.module.css";
import { materialsIn } from "./materials.ts";

/** What lay there at receipt, and what did not. */
export function MaterialsTable({ value }: { readonly value: unknown }): ReactNode {
  const { t, language } = useWords();
  const papers = materialsIn(value);
  const names = (presence: string) =>
    papers
      .filter((paper) => paper.presence === presence)
      .map(({ name }) => name)
      .join(language === "zh" ? "、" : ", ");
  const [present, missing] = [names("present"), names("missing")];
  if (papers.length === 0) return null;
  return (
    <div className={classes["listed"]}>
      {present !== "" && <div>{t("fasttrack.handedIn", { names: present })}</div>}
      {missing !== "" && <div>{t("fasttrack.notHandedIn", { names: missing })}</div>}
    </div>
  );
}
