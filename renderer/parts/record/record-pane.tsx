import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { Busy } from "../busy.tsx";
import { Failed } from "../failed.tsx";
import { openQuestion } from "../register/questions.ts";
import type { RegisterView } from "../register/view.ts";
import { Facts } from "./facts.tsx";
import { LinkedRecords } from "./linked-records.tsx";
import { RecordHeader } from "./record-header.tsx";
import { Reveal } from "./reveal.tsx";
import classes from "./record-pane.module.css";
import { RecordSections } from "./record-sections.tsx";
import { FACTS, linkedPart, SectionNav } from "./section-nav.tsx";
import { sectionId } from "./show-section.ts";
import { Timeline } from "./timeline.tsx";

type RecordPaneProps = {
  readonly view: RegisterView;
  readonly id: number;
  readonly edit: () => void;
  readonly close: () => void;
};

/** One record on one page: header, facts, what belongs to it, what is linked to it, and its history. */
export function RecordPane({ view, id, edit, close }: RecordPaneProps): ReactNode {
  const { t, nameOf } = useWords();
  const pane = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(openQuestion(view, id));
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  return (
    <article
      ref={pane}
      tabIndex={-1}
      className={classes["pane"]}
      aria-label={t("record.label", { noun: nameOf(view.noun) })}
    >
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && !error && <Busy stop={close} />}
      {data && (
        <Reveal key={data.record.id} view={view} row={data.record}>
          {(row, revealBar) => (
            <>
              <RecordHeader view={view} row={row} edit={edit} close={close} />
              {view.sections && <SectionNav view={view} pane={pane} />}
              <div className={classes["body"]}>
                <div className={classes["columns"]}>
                  <div className={classes["main"]} tabIndex={0} role="region" aria-label={view.titleOf(row)}>
                    {revealBar}
                    <div id={sectionId(FACTS)} tabIndex={-1}>
                      <Facts view={view} row={row} />
                    </div>
                    {view.sections && <RecordSections sections={view.sections} row={row} />}
                    <Stack gap="sm">
                      {view.linked.map((link) => (
                        <div key={linkedPart(link)} id={sectionId(linkedPart(link))} tabIndex={-1}>
                          <LinkedRecords link={link} row={row} />
                        </div>
                      ))}
                    </Stack>
                  </div>
                  <div className={classes["past"]} tabIndex={0} role="region" aria-label={t("record.history")}>
                    <Timeline view={view} row={row} history={data.history} />
                  </div>
                </div>
              </div>
            </>
          )}
        </Reveal>
      )}
    </article>
  );
}
