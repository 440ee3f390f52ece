import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Meeting } from "../../shared/meetings/contract.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { AgendaItem } from "./agenda-item.tsx";
import { subjectOf, subjectQuestions } from "./meeting-questions.ts";
import classes from "./meetings.module.css";

/** 议程: what is talked about, in its order, with what was said and decided. */
export function Agenda({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  const { id, version, items, whyFixed, state } = meeting;
  return (
    <section aria-label={t("meetings.agenda")} className={classes["section"]}>
      <h3 className={classes["heading"]}>
        {t("meetings.agenda")}
        <span className="not-printed">
          <AskedAct
            look="line"
            label={t("meetings.addItem")}
            whyNot={whyNot(["meetings", "addItems"], [whyFixed])}
            fields={subjectQuestions({}, words)}
            confirm={t("meetings.addItem")}
            draftKey={`meetingitem:${id}`}
            submit={(values) => client.meetings.addItems({ id, version, items: [subjectOf(values)] })}
          />
        </span>
      </h3>
      {items.length === 0 ? (
        <Text size="sm" className="quiet">
          {t(state === "planned" ? "meetings.noAgenda" : "meetings.noAgendaHeld")}
        </Text>
      ) : (
        <ol className={classes["agenda"]}>
          {items.map((item, place) => (
            <AgendaItem key={item.id} meeting={meeting} item={item} place={place} />
          ))}
        </ol>
      )}
    </section>
  );
}
