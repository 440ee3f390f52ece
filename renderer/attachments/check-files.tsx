import { notifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { OwnerIds } from "../../shared/owners/owners.ts";
import { client } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords } from "../parts/error-words.ts";
import type { Faults } from "./files-section.tsx";

type CheckFilesProps = { readonly owner: OwnerIds; readonly found: (faults: Faults) => void };
type Step = { readonly done: number; readonly total: number };

/** 检查附件: reads every file of an owner, and says which are missing or were altered. */
export function CheckFiles({ owner, found }: CheckFilesProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { why } = useMay()(["attachments", "check"]);
  const [step, setStep] = useState<Step | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const check = async (): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    setStep({ done: 0, total: 0 });
    try {
      const steps = await client.attachments.check(owner, { signal: mine.signal });
      for (;;) {
        const next = await steps.next();
        if (!next.done) {
          setStep(next.value);
          continue;
        }
        const { missing, damaged, total } = next.value;
        found(
          new Map([...missing.map((id) => [id, "missing"] as const), ...damaged.map((id) => [id, "damaged"] as const)]),
        );
        const faulty = { total, missing: missing.length, damaged: damaged.length };
        const isWhole = missing.length + damaged.length === 0;
        notifications.show({
          message: isWhole ? t("attachments.whole", { total }) : t("attachments.faulty", faulty),
          autoClose: isWhole ? undefined : false,
        });
        return;
      }
    } catch (error) {
      if (!mine.signal.aborted) notifications.show({ message: errorWords(error, words), autoClose: false });
    } finally {
      setStep(null);
    }
  };
  if (step === null) {
    return (
      <ActButton look="line" whyNot={why} onClick={() => void check()}>
        {t("attachments.check")}
      </ActButton>
    );
  }
  return (
    <>
      <span className="quiet figures" role="status">
        {t("attachments.checking", { done: step.done, total: step.total })}
      </span>
      <ActButton look="line" whyNot={null} onClick={() => running.current?.abort()}>
        {t("attachments.stop")}
      </ActButton>
    </>
  );
}
