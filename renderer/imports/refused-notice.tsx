import { Button, Checkbox } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { failureWords } from "./failure-words.ts";
import type { Seen } from "./importing.ts";
import classes from "./imports.module.css";
import { refusedFile } from "./refused-file.ts";
import type { NamedProblem } from "./refused-file.ts";

type RefusedNoticeProps = {
  readonly seen: Seen;
  readonly added: number;
  readonly leavesOut: boolean;
  readonly leaveOut: (leavesOut: boolean) => void;
};

/** Some rows cannot be taken: the user mends them, or says that the others are wanted without them. */
export function RefusedNotice({ seen, added, leavesOut, leaveOut }: RefusedNoticeProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { reading, preview } = seen;
  const refused = preview.refused.toLocaleString("en-US");
  const download = useMutation({
    mutationFn: async () => host.saveFile(refusedFile(reading.fileName, await refusedCells(reading.reading), words)),
    onError: (error) => notifications.show({ message: failureWords(error, words) }),
  });
  return (
    <div className={classes["refusedNotice"]} role="status">
      <p>{t("imports.refusedNothing", { refused })}</p>
      {added > 0 && (
        <Checkbox
          checked={leavesOut}
          onChange={(event) => leaveOut(event.currentTarget.checked)}
          label={t("imports.leaveOut", { number: added.toLocaleString("en-US"), refused })}
        />
      )}
      <div>
        <Button variant="default" size="compact-sm" loading={download.isPending} onClick={() => download.mutate()}>
          {t("imports.downloadRefused")}
        </Button>
      </div>
    </div>
  );
}

const ROWS_AT_ONCE = 500;

async function refusedCells(reading: string): Promise<NamedProblem[]> {
  const found: NamedProblem[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof client.imports.rows>> = await client.imports.rows({
      reading,
      status: ["refused"],
      after,
      limit: ROWS_AT_ONCE,
    });
    found.push(...page.rows.flatMap(({ kind, problems }) => problems.map((problem) => ({ ...problem, kind }))));
    after = page.next;
  }
  return found;
}
