import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActDialog } from "../parts/acts/act-dialog.tsx";
import { headQuestions, usualTitle } from "./meeting-questions.ts";
import type { Head } from "./meeting-questions.ts";

type CreateMeetingProps = {
  readonly opened: boolean;
  readonly close: () => void;
  readonly created: (id: number) => void;
};

/** Begins a meeting: what and when it is. Its agenda is put together on its own page. */
export function CreateMeeting({ opened, close, created }: CreateMeetingProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { user, office } = useSession();
  const blank: Partial<Head> = { kind: "weekly", heldOn: office.today, recorder: user.name };
  const title = usualTitle(blank, words);
  return (
    <ActDialog
      opened={opened}
      close={close}
      title={t("meetings.create")}
      explanation={t("meetings.createExplained")}
      fields={headQuestions({ ...blank, ...(title !== undefined && { title }) }, words)}
      confirm={t("meetings.create")}
      draftKey={`meeting:${user.id}`}
      submit={async (values) => {
        const { id } = await client.meetings.create(values as Head);
        created(id);
      }}
    />
  );
}
