import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { dossierFields as names } from "../../shared/dossiers/fields.ts";
import { dossierPapers } from "../../shared/dossiers/papers.ts";
import { orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Failed } from "../parts/failed.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { DossierActs } from "./dossier-acts.tsx";
import classes from "./dossiers.module.css";
import { IndexTable } from "./index-table.tsx";

export type Dossier = Outputs["dossiers"]["of"];
export type Proposed = Outputs["dossiers"]["proposed"];

/** 卷宗: what is filed in which order, what is missing, and who has checked it. */
export function DossierSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const { data, error, refetch } = useQuery(orpc.dossiers.of.queryOptions({ input: { disputeId: row.id } }));
  const proposed = useQuery({
    ...orpc.dossiers.proposed.queryOptions({ input: { disputeId: row.id } }),
    enabled: may(["dossiers", "proposed"]).allowed && data !== undefined && data.whyNot === null,
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const { dossier } = data;
  return (
    <>
      <div className={classes["lifted"]}>
        <DossierActs row={row} data={data} proposed={proposed.data} />
      </div>
      {dossier === null ? (
        <Text size="xs" className="quiet">
          {t("dossiers.nothing")}
        </Text>
      ) : (
        <Filed data={data} dossier={dossier} notFiled={proposed.data?.notFiled ?? []} />
      )}
    </>
  );
}

type FiledProps = {
  readonly data: Dossier;
  readonly dossier: NonNullable<Dossier["dossier"]>;
  readonly notFiled: Proposed["notFiled"];
};

function Filed({ data, dossier, notFiled }: FiledProps): ReactNode {
  const { t, nameOf, language } = useWords();
  const comma = language === "zh" ? "、" : ", ";
  const { checkedBy, checkedOn } = dossier;
  const missing = data.missing.map((paper) => nameOf(dossierPapers[paper])).join(comma);
  const isChecked = checkedBy !== null && checkedOn !== null;
  return (
    <>
      <div className={classes["standing"]}>
        <StateBadge tone={isChecked ? "good" : "warn"}>
          {isChecked ? t("dossiers.checked", { name: checkedBy, on: checkedOn }) : t("dossiers.unchecked")}
        </StateBadge>
        <span className={missing === "" ? "quiet" : "overdue"}>
          {missing === "" ? t("dossiers.complete") : t("dossiers.missing", { papers: missing })}
        </span>
      </div>
      {notFiled.length > 0 && (
        <Text size="sm" mb={4}>
          {t("dossiers.notFiled", { count: notFiled.length, titles: notFiled.map(({ title }) => title).join(comma) })}
        </Text>
      )}
      <EntryFacts
        facts={[
          { label: nameOf(names.retention), says: dossier.retention },
          { label: nameOf(names.filedBy), says: dossier.filedBy },
          { label: nameOf(names.filedOn), says: dossier.filedOn },
          { label: nameOf(names.volumeNote), says: dossier.volumeNote, isLong: true },
          { label: nameOf(names.remark), says: dossier.remark, isLong: true },
        ]}
      />
      <IndexTable data={data} />
    </>
  );
}
