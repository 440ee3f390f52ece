import { ActionIcon, Modal, Tooltip } from "@mantine/core";
import { lazy, Suspense, useCallback, useEffect, useEffectEvent } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { Icon } from "../../parts/icons.tsx";
import type { IconName } from "../../parts/icons.tsx";
import type { OwnedFile } from "../files-section.tsx";
import type { Fault } from "../error-words.ts";
import { SaveFile } from "../save-file.tsx";
import { isTyping } from "./is-typing.ts";
import { PictureView } from "./picture-view.tsx";
import classes from "./preview.module.css";
import { useView } from "./view-state.ts";
import type { ViewControl } from "./view-state.ts";

type PreviewDialogProps = {
  /** Those that can be looked at. */
  readonly files: readonly OwnedFile[];
  readonly id: number;
  readonly goTo: (id: number) => void;
  readonly find: (id: number, fault: Fault) => void;
  readonly close: () => void;
};

const PdfView = lazy(async () => ({ default: (await import("./pdf-view.tsx")).PdfView }));

/** Pictures and PDFs of a case, one after the other, on the whole screen. Nothing in them is ever carried out. */
export function PreviewDialog({ files, id, goTo, find, close }: PreviewDialogProps): ReactNode {
  const file = files.find((one) => one.id === id);
  // Somebody else has taken it out of the case.
  useEffect(() => {
    if (!file) close();
  }, [file, close]);
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={file?.name}
      classNames={{
        content: classes["content"] ?? "",
        body: classes["body"] ?? "",
        title: classes["title"] ?? "",
      }}
    >
      {file && <Preview key={file.id} {...{ files, file, goTo, find }} />}
    </Modal>
  );
}

type PreviewProps = Pick<PreviewDialogProps, "files" | "goTo" | "find"> & { readonly file: OwnedFile };

function Preview({ files, file, goTo, find }: PreviewProps): ReactNode {
  const control = useView();
  const place = files.indexOf(file);
  const found = useCallback((fault: Fault) => find(file.id, fault), [find, file.id]);
  const go = (step: number): void => {
    const other = files[place + step];
    if (other) goTo(other.id);
  };
  useKeys(file, control, go);
  return (
    <>
      <Toolbar {...{ files, file, place, control, go, found }} />
      {file.shownAs === "picture" ? (
        <PictureView file={file} control={control} find={found} />
      ) : (
        <Suspense fallback={null}>
          <PdfView file={file} control={control} find={found} />
        </Suspense>
      )}
    </>
  );
}

function useKeys({ shownAs }: OwnedFile, control: ViewControl, go: (step: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event)) return;
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => control.zoom("in"),
      "=": () => control.zoom("in"),
      "-": () => control.zoom("out"),
      "0": control.fit,
      r: control.turn,
      // Those of a PDF turn its pages.
      ...(shownAs === "picture" && { arrowleft: () => go(-1), arrowright: () => go(1) }),
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

type ToolbarProps = Pick<PreviewProps, "files" | "file"> & {
  readonly place: number;
  readonly control: ViewControl;
  readonly go: (step: number) => void;
  readonly found: (fault: Fault) => void;
};

function Toolbar({ files, file, place, control, go, found }: ToolbarProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={classes["bar"]}>
      <Tool icon="left" label={t("preview.previous")} isOff={place <= 0} onClick={() => go(-1)} />
      <span className="figures">{t("preview.place", { place: place + 1, total: files.length })}</span>
      <Tool icon="right" label={t("preview.next")} isOff={place >= files.length - 1} onClick={() => go(1)} />
      <Tool icon="zoomOut" label={t("preview.zoomOut")} onClick={() => control.zoom("out")} />
      <Tool icon="zoomIn" label={t("preview.zoomIn")} onClick={() => control.zoom("in")} />
      <Tool icon="fit" label={t("preview.fit")} onClick={control.fit} />
      <Tool icon="rotate" label={t("preview.rotate")} onClick={control.turn} />
      <SaveFile look="small" file={file} whyNot={null} find={found} />
      <span className={classes["keys"]}>
        {t(file.shownAs === "picture" ? "preview.keysPicture" : "preview.keysPdf")}
      </span>
    </div>
  );
}

type ToolProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
};

function Tool({ icon, label, isOff = false, onClick }: ToolProps): ReactNode {
  return (
    <Tooltip label={label} position="bottom">
      <ActionIcon variant="subtle" aria-label={label} disabled={isOff} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
