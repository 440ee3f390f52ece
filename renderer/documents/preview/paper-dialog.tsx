import { Modal, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ReactNode } from "react";
import { client } from "../../app/client.ts";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../../parts/act-button.tsx";
import { Busy } from "../../parts/busy.tsx";
import type { Paper } from "../papers-section.tsx";
import { paperErrorWords, paperName, standingKey } from "../paper-words.ts";
import { SavePaper } from "../save-paper.tsx";
import { PaperSheet } from "./paper-sheet.tsx";
import classes from "./preview.module.css";
import { printPaper } from "./print-paper.ts";

type PaperDialogProps = { readonly paper: Paper; readonly close: () => void };

/** A produced paper on the whole screen, to be looked at, printed and saved. */
export function PaperDialog({ paper, close }: PaperDialogProps): ReactNode {
  const words = useWords();
  const name = paperName(paper.kind, paper.about, words);
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={name}
      classNames={{ content: classes["content"] ?? "", body: classes["body"] ?? "" }}
    >
      <Preview key={paper.id} paper={paper} name={name} close={close} />
    </Modal>
  );
}

function Preview({ paper, name, close }: PaperDialogProps & { readonly name: string }): ReactNode {
  const words = useWords();
  const { t } = words;
  const standing = standingKey(paper);
  const place = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [notDrawn, setNotDrawn] = useState<unknown>(null);
  const { data, error } = useQuery({
    queryKey: ["paper", paper.id],
    queryFn: async ({ signal }) => client.documents.read({ id: paper.id }, { signal }),
    // A paper never changes; each reading of it is noted, and none stays behind in memory.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const print = useMutation({
    mutationFn: async () => {
      if (place.current) await printPaper(place.current, `${name} ${paper.number ?? ""}`.trim());
    },
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPrinting = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey);
    if (!isPrinting || !isDrawn) return;
    // The paper, and not the page round it.
    event.preventDefault();
    if (!print.isPending) print.mutate();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const failure = error ?? print.error ?? notDrawn;
  return (
    <>
      <div className={classes["bar"]}>
        <ActButton
          whyNot={isDrawn ? null : t("documents.notDrawn")}
          isPending={print.isPending}
          onClick={() => print.mutate()}
          isMain
        >
          {t("documents.print")}
        </ActButton>
        <SavePaper paper={paper} look="button" whyNot={null} name={name} />
        {standing !== null && (
          <Text size="sm" className={classes["note"]} role="note">
            {t(`${standing}.why`)}
          </Text>
        )}
      </div>
      {failure !== null && (
        <Text size="sm" p="md" role="alert">
          {notDrawn === null ? paperErrorWords(failure, words) : t("documents.cannotDraw")}
        </Text>
      )}
      {!isDrawn && failure === null && <Busy stop={close} />}
      <div className={classes["stage"]}>
        {data && (
          <PaperSheet
            file={data}
            label={name}
            place={place}
            drawn={() => setDrawn(true)}
            fail={(reason) => setNotDrawn(reason)}
          />
        )}
      </div>
    </>
  );
}
