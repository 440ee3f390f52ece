import { Progress, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { bytesWords } from "../parts/bytes-words.ts";
import classes from "./attachments.module.css";
import { fileErrorWords, mayRetry } from "./error-words.ts";
import { uploads } from "./own-uploads.ts";
import type { UploadLine } from "./uploads.ts";

/** What is on its way, each with how far it is and what can be done about it. */
export function UploadLines({ lines }: { readonly lines: readonly UploadLine[] }): ReactNode {
  const { t } = useWords();
  return (
    <ul className={classes["lines"]} aria-label={t("attachments.uploads")}>
      {lines.map((line) => (
        <UploadItem key={line.key} line={line} />
      ))}
    </ul>
  );
}

function UploadItem({ line }: { readonly line: UploadLine }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { key, name, state, sent, bytes, error } = line;
  return (
    <li className={classes["upload"]}>
      <span className={classes["uploadName"]} title={name}>
        {name}
      </span>
      <span className={classes["uploadActs"]}>
        {state === "failed" && mayRetry(error) && (
          <ActButton look="small" whyNot={null} onClick={() => uploads.retry(key)}>
            {t("attachments.retry")}
            <VisuallyHidden> {name}</VisuallyHidden>
          </ActButton>
        )}
        <ActButton look="small" whyNot={null} onClick={() => uploads.cancel(key)}>
          {t(state === "failed" ? "attachments.dismiss" : "attachments.stop")}
          <VisuallyHidden> {name}</VisuallyHidden>
        </ActButton>
      </span>
      {state === "failed" ? (
        <span className="overdue" role="alert">
          {t("attachments.notUploaded")}
          {words.language === "zh" ? "：" : ": "}
          {fileErrorWords(error, words)}
        </span>
      ) : (
        <span className={classes["uploadState"]}>
          <Progress flex={1} maw={260} value={bytes === 0 ? 0 : (sent / bytes) * 100} aria-label={name} />
          <span className="quiet figures">{stateWords(line, words)}</span>
        </span>
      )}
    </li>
  );
}

function stateWords({ state, sent, bytes }: UploadLine, { t }: Words): string {
  if (state === "waiting") return t("attachments.waiting");
  if (state === "filing") return t("attachments.filing");
  return t("attachments.sent", { done: bytesWords(sent), total: bytesWords(bytes) });
}
