import { Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { rolesFor, roles } from "../../shared/accounts/roles.ts";
import type { AuditEntry } from "../../shared/audit/contract.ts";
import { orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Split } from "../parts/split.tsx";
import { AuditEntryPane } from "./audit-entry.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditList } from "./audit-list.tsx";
import classes from "./audit.module.css";
import { ExportMenu } from "./export-menu.tsx";
import type { AuditFilter } from "./filter.ts";
import { Verdict, VerifyButton } from "./verdict.tsx";

/** 审计: everything that was done in the office, newest first, and whether the log of it is whole. */
export function AuditPage(): ReactNode {
  const { t } = useWords();
  const { allowed } = useMay()(["audit", "list"]);
  if (!allowed) return <OnlyFor />;
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <div className={classes["title"]}>
          <Title order={1} size="h4">
            {t("audit.title")}
          </Title>
          <Text size="sm" className="quiet">
            {t("audit.hint")}
          </Text>
        </div>
      </header>
      <Log />
    </div>
  );
}

/** Told instead of the log to those who may not see it. */
function OnlyFor(): ReactNode {
  const { t, nameOf, language } = useWords();
  const who = rolesFor(["audit", "list"]).map((role) => nameOf(roles[role]));
  return (
    <div className={classes["entry"]}>
      <Title order={1} size="h4" mb="sm">
        {t("audit.title")}
      </Title>
      <Text size="sm">{t("audit.onlyFor", { roles: who.join(language === "zh" ? "、" : ", ") })}</Text>
    </div>
  );
}

function Log(): ReactNode {
  const queryClient = useQueryClient();
  const [filter, setFilter] = useState<AuditFilter>({});
  /** The newest entry that is shown; null for the newest of all. */
  const [start, setStart] = useState<number | null>(null);
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const again = () => void queryClient.invalidateQueries({ queryKey: orpc.audit.key() });
  const showBroken = (id: number) => {
    setFilter({});
    setStart(id);
  };
  return (
    <>
      <Verdict showBroken={showBroken} />
      <AuditFilters
        filter={filter}
        change={setFilter}
        tools={
          <>
            <ExportMenu filter={filter} exported={again} />
            <VerifyButton verified={again} />
          </>
        }
      />
      <div className={classes["body"]}>
        <Split
          name="audit"
          left={
            <AuditList
              filter={filter}
              start={start}
              toNewest={() => setStart(null)}
              openId={open?.id ?? null}
              open={setOpen}
            />
          }
          right={open && <AuditEntryPane key={open.id} entry={open} close={() => setOpen(null)} />}
        />
      </div>
    </>
  );
}
