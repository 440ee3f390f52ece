import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { OwnedFile } from "../files-section.tsx";
import { faultIn, fileErrorWords } from "../error-words.ts";
import type { Fault } from "../error-words.ts";
import classes from "./preview.module.css";
import { Reading, Said, Stage, useStage } from "./stage.tsx";
import { useWholeFile } from "./use-whole-file.ts";
import type { ViewControl } from "./view-state.ts";

export type FileViewProps = {
  readonly file: OwnedFile;
  readonly control: ViewControl;
  readonly find: (fault: Fault) => void;
};

type Size = { readonly width: number; readonly height: number };

/** A picture, as large as fits but no larger than it is, or as large as somebody wants it. */
export function PictureView({ file, control, find }: FileViewProps): ReactNode {
  const words = useWords();
  const { address, done, error } = useWholeFile(file);
  const { ref, width, height } = useStage();
  const [own, setOwn] = useState<Size | null>(null);
  const [isBroken, setBroken] = useState(false);
  const fault = faultIn(error);
  useEffect(() => {
    if (fault !== null) find(fault);
  }, [fault, find]);

  const { zoom, turn } = control.view;
  const lies = turn % 180 !== 0;
  const turned = own && (lies ? { width: own.height, height: own.width } : own);
  const fits = turned ? Math.min(1, width / turned.width, height / turned.height) : 1;
  const scale = zoom === "fit" ? fits : zoom;
  const { shownAt } = control;
  useEffect(() => shownAt(scale), [scale, shownAt]);

  const sheet = turned && { width: turned.width * scale, height: turned.height * scale };
  return (
    <Stage ref={ref} label={file.name}>
      {error !== null && <Said>{fileErrorWords(error, words)}</Said>}
      {isBroken && <Said>{words.t("preview.noPicture")}</Said>}
      {error === null && !isBroken && (address === null || own === null) && <Reading done={done} total={file.bytes} />}
      {address !== null && !isBroken && (
        <div className={classes["sheet"]} style={sheet ?? { visibility: "hidden" }}>
          <img
            className={classes["picture"]}
            src={address}
            alt={file.name}
            draggable={false}
            style={{
              ...(own && { width: own.width * scale, height: own.height * scale }),
              transform: `translate(-50%, -50%) rotate(${turn}deg)`,
            }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setOwn({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setBroken(true)}
          />
        </div>
      )}
    </Stage>
  );
}
