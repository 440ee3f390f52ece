import { VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActLook } from "../parts/act-button.tsx";
import { bytesWords } from "../parts/bytes-words.ts";
import { faultIn, fileErrorWords } from "./error-words.ts";
import type { Fault } from "./error-words.ts";
import { readWhole } from "./reading.ts";
import type { Readable } from "./reading.ts";

type SaveFileProps = {
  readonly file: Readable;
  readonly look: ActLook;
  readonly whyNot: string | null;
  readonly find: (fault: Fault) => void;
};

/** 保存到本机: reads the whole file, told byte by byte, and hands it over. */
export function SaveFile({ file, look, whyNot, find }: SaveFileProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = async (): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    setDone(0);
    try {
      await host.saveFile(await readWhole(file, setDone, mine.signal));
    } catch (error) {
      if (mine.signal.aborted) return;
      const fault = faultIn(error);
      if (fault !== null) find(fault);
      notifications.show({ title: file.name, message: fileErrorWords(error, words), autoClose: false });
    } finally {
      setDone(null);
    }
  };
  if (done === null) {
    return (
      <ActButton look={look} whyNot={whyNot} onClick={() => void save()}>
        {t("attachments.save")}
        <VisuallyHidden> {file.name}</VisuallyHidden>
      </ActButton>
    );
  }
  return (
    <ActButton look={look} whyNot={null} onClick={() => running.current?.abort()}>
      {t("attachments.reading", { done: bytesWords(done), total: bytesWords(file.bytes) })} · {t("attachments.stop")}
    </ActButton>
  );
}
