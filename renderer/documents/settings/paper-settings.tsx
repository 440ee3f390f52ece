import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { orpc } from "../../app/client.ts";
import { useWords } from "../../language/index.ts";
import { Busy } from "../../parts/busy.tsx";
import { Failed } from "../../parts/failed.tsx";
import { NamesForm } from "./names-form.tsx";
import classes from "./settings.module.css";
import { TemplateTable } from "./template-table.tsx";

/** 文书: by which names papers go out, and the Word templates that they are made from. */
export function PaperSettings(): ReactNode {
  const { t } = useWords();
  const settings = useQuery(orpc.documents.settings.queryOptions());
  return (
    <>
      <section aria-label={t("documents.names")} className={classes["part"]}>
        <h2 className={classes["heading"]}>{t("documents.names")}</h2>
        {settings.error && <Failed error={settings.error} again={() => void settings.refetch()} />}
        {settings.data ? (
          <NamesForm key={JSON.stringify(settings.data)} saved={settings.data} />
        ) : (
          <Busy stop={() => undefined} />
        )}
      </section>
      <section aria-label={t("documents.templates")} className={classes["part"]}>
        <h2 className={classes["heading"]}>{t("documents.templates")}</h2>
        <TemplateTable />
      </section>
    </>
  );
}
