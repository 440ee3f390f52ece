import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { disputeFields as names } from "../../shared/disputes/fields.ts";
import { useWords } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import classes from "./standing.module.css";

/** By which number it is mediated, whose the case is, and since when it stands as it does. */
export function Standing({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const unit = row.leadUnit === null ? undefined : entryOf("organisation", row.leadUnit);
  const facts = [
    [nameOf(names.mediationNo), row.mediationNo],
    [nameOf(names.handler), row.handler],
    [nameOf(names.firstContact), row.firstContact],
    [nameOf(names.leadUnit), unit && nameOf(unit)],
    [nameOf(names.leader), row.leader],
  ] as const;
  return (
    <div className={classes["standing"]}>
      {facts.map(
        ([name, said]) =>
          said && (
            <span key={name}>
              <span className="quiet">{name}</span> {said}
            </span>
          ),
      )}
      {row.stateSince !== null && <span className="quiet">{t("dispute.since", { date: row.stateSince })}</span>}
      {row.reopenedCount > 0 && (
        <Text component="span" size="xs">
          {t("dispute.reopened", { count: row.reopenedCount })}
        </Text>
      )}
    </div>
  );
}
