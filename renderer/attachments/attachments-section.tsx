import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { problem } from "../../shared/problems.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { CheckFiles } from "./check-files.tsx";
import { DropOverlay } from "./drop-overlay.tsx";
import type { Fault } from "./error-words.ts";
import { FileEntry } from "./file-entry.tsx";
import { namedWhenPasted } from "./incoming.ts";
import { uploads, useUploads } from "./own-uploads.ts";
import { UploadLines } from "./upload-lines.tsx";
import { useIncoming } from "./use-incoming.ts";

export type CaseFile = Outputs["attachments"]["of"][number];

/** What was found out about files since the case was opened, by their id. */
export type Faults = ReadonlyMap<number, Fault>;

const PreviewDialog = lazy(async () => ({ default: (await import("./preview/preview-dialog.tsx")).PreviewDialog }));

/** 附件: the files of a case, and every way in which one comes in. */
export function AttachmentsSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { t } = useWords();
  const queryClient = useQueryClient();
  const part = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(
    // An upload may have ended while another case was on the page.
    orpc.attachments.of.queryOptions({ input: { disputeId: row.id }, staleTime: 0 }),
  );
  const [faults, setFaults] = useState<Faults>(new Map());
  const [viewed, setViewed] = useState<number | null>(null);
  const lines = useUploads(row.id);
  const isFixed = row.state === "archived" ? problem("", "CASE_ARCHIVED") : null;
  const whyNot = useWhyNot();
  const whyNotAdd = whyNot(["attachments", "finish"], [isFixed]);

  useEffect(() => uploads.onFiled(() => void queryClient.invalidateQueries()), [queryClient]);

  const add = (files: readonly File[]): void => {
    if (whyNotAdd === null && files.length > 0) uploads.add(row.id, files);
  };
  const lit = useIncoming(part, ({ files, folders, how }) => {
    if (whyNotAdd !== null) return notifications.show({ message: whyNotAdd });
    for (const name of folders) notifications.show({ message: t("attachments.folder", { name }), autoClose: false });
    add(how === "pasted" ? namedWhenPasted(files, t("attachments.pasted"), new Date()) : files);
  });
  const find = useCallback((id: number, fault: Fault): void => {
    setFaults((known) => (known.get(id) === fault ? known : new Map(known).set(id, fault)));
  }, []);
  // The newest first.
  const files = (data ?? []).toReversed();
  const shown = files.filter(({ shownAs }) => shownAs !== null);

  return (
    <div ref={part}>
      {lit && <DropOverlay pane={lit} whyNot={whyNotAdd} />}
      {error && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <EntryBlock
          nothing={t("attachments.nothing")}
          acts={
            <>
              {files.length > 0 && <CheckFiles disputeId={row.id} found={setFaults} />}
              <AddFiles whyNot={whyNotAdd} add={add} />
            </>
          }
          notice={lines.length > 0 && <UploadLines lines={lines} />}
          entries={files.map((file) => (
            <FileEntry
              key={file.id}
              file={file}
              row={row}
              fault={faults.get(file.id) ?? (file.missing ? "missing" : null)}
              whyNotChange={isFixed}
              find={(fault) => find(file.id, fault)}
              view={() => setViewed(file.id)}
            />
          ))}
        />
      )}
      {viewed !== null && (
        <Suspense fallback={null}>
          <PreviewDialog files={shown} id={viewed} goTo={setViewed} find={find} close={() => setViewed(null)} />
        </Suspense>
      )}
    </div>
  );
}

type AddFilesProps = { readonly whyNot: string | null; readonly add: (files: readonly File[]) => void };

function AddFiles({ whyNot, add }: AddFilesProps): ReactNode {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActButton look="line" whyNot={whyNot} onClick={() => input.current?.click()}>
        {t("attachments.add")}
      </ActButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("attachments.add")}
        onChange={({ currentTarget }) => {
          add(Array.from(currentTarget.files ?? []));
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
