import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { formatInstant } from "../parts/instants.ts";
import classes from "./audit.module.css";
import { brokenWords, useHealth } from "./health.ts";

/** Whether the log is whole, and where it first is not. */
export function Verdict({ showBroken }: { readonly showBroken: (id: number) => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { data, isSuccess } = useHealth();
  if (!isSuccess) return null;
  if (data === null) {
    return (
      <div className={`${classes["verdict"] ?? ""} quiet`} role="status">
        {t("audit.checking")}
      </div>
    );
  }
  const { broken } = data;
  return (
    <>
      {broken === null ? (
        <div className={`${classes["verdict"] ?? ""} quiet`} role="status">
          {t("audit.whole", { at: formatInstant(data.checkedAt), count: data.entries.toLocaleString("en-US") })}
        </div>
      ) : (
        <section className={classes["broken"]} aria-label={t("audit.verify")}>
          <p className="overdue">{brokenWords(broken, words)}</p>
          <p>{t("audit.brokenWhatNow")}</p>
          {broken.why === "CHANGED" && (
            <Button variant="default" size="compact-sm" onClick={() => showBroken(broken.id)}>
              {t("audit.showBroken", { id: broken.id })}
            </Button>
          )}
        </section>
      )}
      {data.clockBehind && (
        <div className={`${classes["verdict"] ?? ""} overdue`} role="status">
          {t("audit.clockBehind")}
        </div>
      )}
    </>
  );
}

/** 校验: follows the whole log once more, from its first entry to its last. */
export function VerifyButton({ verified }: { readonly verified: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const verify = useMutation(
    orpc.audit.verify.mutationOptions({
      onSuccess: (verdict) => {
        queryClient.setQueryData(orpc.audit.health.queryKey(), verdict);
        verified();
      },
      onError: (error) => notifications.show({ message: errorWords(error, words), autoClose: false }),
    }),
  );
  return (
    <Button
      variant="default"
      size="compact-sm"
      h={28}
      loading={verify.isPending}
      onClick={() => verify.mutate(undefined)}
    >
      {t("audit.verify")}
    </Button>
  );
}
