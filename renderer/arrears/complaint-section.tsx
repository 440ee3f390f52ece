import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ComplaintStage } from "../../shared/arrears/complaint.ts";
import type { Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { Failed } from "../parts/failed.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./arrears.module.css";

/** 投诉办理期限: by when a complaint is to be passed on and answered, and whether it was. */
export function ComplaintSection({ row }: { readonly row: Rows["arrears"] }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(orpc.arrears.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const { transfer, result } = data.complaint;
  if (transfer === null) {
    return (
      <Text size="sm" className="quiet">
        {t("arrears.noComplaint")}
      </Text>
    );
  }
  return (
    <table className={classes["table"]} aria-label={t("section.arrearsComplaint")}>
      <thead>
        <tr>
          <th scope="col">{t("arrears.stage")}</th>
          <th scope="col">{t("arrears.stageFrom")}</th>
          <th scope="col">{t("arrears.stageDue")}</th>
          <th scope="col">{t("arrears.how")}</th>
        </tr>
      </thead>
      <tbody>
        <Stage name={t("arrears.transfer")} stage={transfer} />
        {result !== null && (
          <Stage name={t(row.complaintExtended ? "arrears.resultExtended" : "arrears.result")} stage={result} />
        )}
      </tbody>
    </table>
  );
}

function Stage({ name, stage }: { readonly name: string; readonly stage: ComplaintStage }): ReactNode {
  const { t } = useWords();
  const { fromOn, dueOn, doneOn, provisional } = stage;
  const isLate = doneOn !== null && doneOn > dueOn;
  return (
    <tr>
      <td>{name}</td>
      <td className="figures">{fromOn}</td>
      <td className="figures">{provisional ? t("due.provisional", { said: dueOn }) : dueOn}</td>
      <td>
        {doneOn === null ? (
          <Due on={dueOn} />
        ) : (
          <span className={classes["standing"]}>
            <StateBadge tone={isLate ? "refused" : "good"}>{t(isLate ? "arrears.late" : "arrears.inTime")}</StateBadge>
            <span className="figures quiet">{doneOn}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
