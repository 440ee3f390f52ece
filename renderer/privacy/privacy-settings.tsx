import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { FindPerson } from "./find-person.tsx";
import classes from "./privacy.module.css";
import { RetentionReview } from "./retention-review.tsx";

/** 隐私与保管: what is held of a person, and what need not be held any longer. */
export function PrivacySettings(): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const mayFind = may(["privacy", "findPerson"]);
  const mayReview = may(["privacy", "retentionDue"]);
  return (
    <>
      <section className={classes["part"]} aria-labelledby="privacy-find">
        <h2 id="privacy-find" className={classes["heading"]}>
          {t("privacy.find")}
        </h2>
        <Text size="sm" className={classes["explanation"]}>
          {t("privacy.findExplanation")}
        </Text>
        {mayFind.why === null ? <FindPerson /> : <Text size="sm">{mayFind.why}</Text>}
      </section>
      <section className={classes["part"]} aria-labelledby="privacy-retention">
        <h2 id="privacy-retention" className={classes["heading"]}>
          {t("privacy.retention")}
        </h2>
        <Text size="sm" className={classes["explanation"]}>
          {t("privacy.retentionExplanation")}
        </Text>
        {mayReview.why === null ? <RetentionReview /> : <Text size="sm">{mayReview.why}</Text>}
      </section>
    </>
  );
}
