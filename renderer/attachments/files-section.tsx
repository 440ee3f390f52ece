import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { idsOf } from "../../shared/owners/owners.ts";
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
import type { FilesOwner } from "./files-owner.ts";
import { namedWhenPasted } from "./incoming.ts";
import { uploads, useUploads } from "./own-uploads.ts";
import { UploadLines } from "./upload-lines.tsx";
import { useIncoming } from "./use-incoming.ts";

export type OwnedFile = Outputs["attachments"]["of"][number];

/** What was found out about files since their owner was opened, by their id. */
export type Faults = ReadonlyMap<number, Fault>;

const PreviewDialog = lazy(async () => ({ default: (await import("./preview/preview-dialog.tsx")).PreviewDialog }));

/** 附件: the files of an owner, and every way in which one comes in. */
export function FilesSection({ owner }: { readonly owner: FilesOwner }): ReactNode {
  const { t } = useWords();
  const queryClient = useQueryClient();
  const part = useRef<HTMLDivElement>(null);
  const ids = idsOf(owner);
  const { data, error, refetch } = useQuery(
    // An upload may have ended while another record was on the page.
    orpc.attachments.of.queryOptions({ input: ids, staleTime: 0 }),
  );
  const [faults, setFaults] = useState<Faults>(new Map());
  const [viewed, setViewed] = useState<number | null>(null);
  const lines = useUploads(owner);
  const whyNot = useWhyNot();
  const whyNotAdd = whyNot(["attachments", "finish"], [owner.whyNotChange]);

  useEffect(() => uploads.onFiled(() => void queryClient.invalidateQueries()), [queryClient]);

  const add = (files: readonly File[]): void => {
    if (whyNotAdd === null && files.length > 0) uploads.add({ kind: owner.kind, id: owner.id }, files);
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
      {lit && <DropOverlay pane={lit} owner={owner.kind} whyNot={whyNotAdd} />}
      {error && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <EntryBlock
          nothing={t("attachments.nothing")}
          acts={
            <>
              {files.length > 0 && <CheckFiles owner={ids} found={setFaults} />}
              <AddFiles whyNot={whyNotAdd} add={add} />
            </>
          }
          notice={lines.length > 0 && <UploadLines lines={lines} />}
          entries={files.map((file) => (
            <FileEntry
              key={file.id}
              file={file}
              owner={owner}
              fault={faults.get(file.id) ?? (file.missing ? "missing" : null)}
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
