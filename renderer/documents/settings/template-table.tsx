import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { documentKinds } from "../../../shared/documents/kinds.ts";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import { orpc } from "../../app/client.ts";
import { useWords } from "../../language/index.ts";
import { Busy } from "../../parts/busy.tsx";
import { Failed } from "../../parts/failed.tsx";
import { Icon } from "../../parts/icons.tsx";
import { StateBadge } from "../../parts/state-badge.tsx";
import classes from "./settings.module.css";
import { TagList } from "./tag-list.tsx";
import { TemplateActs } from "./template-acts.tsx";

/** 文书模板: one for each kind of paper, with the tags that may stand in it. */
export function TemplateTable(): ReactNode {
  const { t, nameOf } = useWords();
  const { data, error, refetch } = useQuery(orpc.documents.templates.queryOptions());
  const [opened, setOpened] = useState<DocumentKind | null>(null);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Busy stop={() => undefined} />;
  return (
    <>
      <Text size="sm" mb="xs">
        {t("documents.templatesHow")}
      </Text>
      <ul className={classes["templates"]}>
        {data.map(({ kind, own }) => {
          const isOpen = opened === kind;
          const name = nameOf(documentKinds[kind]);
          return (
            <li key={kind} className={classes["template"]}>
              <div className={classes["line"]}>
                <button
                  type="button"
                  className={classes["name"]}
                  aria-expanded={isOpen}
                  onClick={() => setOpened(isOpen ? null : kind)}
                >
                  <Icon name={isOpen ? "down" : "right"} size={12} />
                  {name}
                </button>
                {own && <StateBadge tone="going">{t("documents.ownTemplate")}</StateBadge>}
              </div>
              {isOpen && (
                <div className={classes["whole"]}>
                  <TemplateActs kind={kind} own={own} name={name} />
                  <TagList kind={kind} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
