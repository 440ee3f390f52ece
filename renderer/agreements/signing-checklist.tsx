import type { ReactNode } from "react";
import { agreementFields as names } from "../../shared/agreements/fields.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import classes from "./agreements.module.css";
import type { Edition } from "./asking.ts";
import { checklistOf } from "./checklist.ts";
import type { ChecklistItem } from "./checklist.ts";

/** What is there and what is still missing before a draft can take effect. */
export function SigningChecklist({ edition }: { readonly edition: Edition }): ReactNode {
  const words = useWords();
  const { t } = words;
  const items = checklistOf(edition);
  const missing = items.filter(({ isDone }) => !isDone).length;
  if (items.length === 0) return <p className={classes["remark"]}>{t("agreements.oralNeedsNoSignature")}</p>;
  return (
    <div className={classes["checklist"]}>
      <p className={classes["remark"]}>
        {missing === 0 ? t("agreements.checklistDone") : t("agreements.checklistMissing", { count: missing })}
      </p>
      <ul aria-label={t("agreements.checklist")}>
        {items.map((item) => (
          <li key={item.what === "party" ? `party ${item.name}` : item.what} data-done={item.isDone}>
            <Icon name={item.isDone ? "check" : "open"} size={13} />
            <span>{itemWords(item, words)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function itemWords(item: ChecklistItem, { t, nameOf }: Words): string {
  const { isDone } = item;
  switch (item.what) {
    case "party":
      return t(isDone ? "agreements.partySigned" : "agreements.partyUnsigned", { name: item.name });
    case "mediator":
      return isDone ? nameOf(names.mediatorSigned) : t("agreements.mediatorUnsigned");
    case "seal":
      return isDone ? nameOf(names.sealed) : t("agreements.unsealed");
    case "day":
      return item.day === null ? t("agreements.signingDayMissing") : t("agreements.signedOn", { day: item.day });
  }
}
