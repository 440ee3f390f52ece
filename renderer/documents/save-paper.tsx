import { VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActLook } from "../parts/act-button.tsx";
import { paperErrorWords } from "./paper-words.ts";

type SavePaperProps = {
  readonly paper: { readonly id: number };
  readonly look: ActLook;
  readonly whyNot: string | null;
  /** For who cannot see beside what the button stands. */
  readonly name: string;
};

/** Hands the paper over as the Word file that it is. */
export function SavePaper({ paper, look, whyNot, name }: SavePaperProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const save = useMutation({
    mutationFn: async () => host.saveFile(await client.documents.read({ id: paper.id })),
    onError: (error) =>
      notifications.show({ title: name, message: paperErrorWords(error, words), color: "gray", autoClose: false }),
  });
  return (
    <ActButton look={look} whyNot={whyNot} isPending={save.isPending} onClick={() => save.mutate()}>
      {t("documents.save")}
      <VisuallyHidden> {name}</VisuallyHidden>
    </ActButton>
  );
}
