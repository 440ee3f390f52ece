import { Tooltip } from "@mantine/core";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { attachmentKinds, kindsOfOwner } from "../../shared/attachments/kinds.ts";
import type { AttachmentKind } from "../../shared/attachments/kinds.ts";
import { MOST_PAGES, renamed } from "../../shared/attachments/rules.ts";
import { idsOf } from "../../shared/owners/owners.ts";
import type { OwnerKind } from "../../shared/owners/owners.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import type { ActField } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { choicesOf } from "../parts/acts/choices.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { bytesWords } from "../parts/bytes-words.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { EntryActs } from "../parts/entries/entry.tsx";
import { Icon } from "../parts/icons.tsx";
import { formatInstant } from "../parts/instants.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import type { OwnedFile } from "./files-section.tsx";
import classes from "./attachments.module.css";
import type { Fault } from "./error-words.ts";
import type { FilesOwner } from "./files-owner.ts";
import { SaveFile } from "./save-file.tsx";

type FileEntryProps = {
  readonly file: OwnedFile;
  readonly owner: FilesOwner;
  readonly fault: Fault | null;
  readonly find: (fault: Fault) => void;
  readonly view: () => void;
};

type Revision = {
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly pages: number | null;
  readonly note: string | null;
};

/** A file: a line that opens to be read whole; its name leads to the preview where there is one. */
export function FileEntry(props: FileEntryProps): ReactNode {
  const { file, fault, view } = props;
  const words = useWords();
  const { t, nameOf } = words;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whyNotRead = useWhyNotRead(fault);
  const isViewable = file.shownAs !== null && whyNotRead === null;
  const facts = [nameOf(attachmentKinds[file.kind]), pagesWords(file.pages, words), bytesWords(file.bytes)];
  return (
    <li className={classes["file"]}>
      <div className={classes["line"]}>
        <button
          type="button"
          className={classes["expand"]}
          aria-label={t("attachments.more", { name: file.name })}
          aria-expanded={isOpen}
          {...(isOpen && { "aria-controls": id })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? "down" : "right"} size={12} />
        </button>
        <span className={classes["title"]}>
          {isViewable ? (
            <button type="button" className={classes["name"]} title={file.name} onClick={view}>
              {file.name}
            </button>
          ) : (
            <span className={classes["name"]} title={file.name}>
              {file.name}
            </span>
          )}
          <span className={`${classes["facts"] ?? ""} figures`}>{facts.filter((fact) => fact !== "").join(" · ")}</span>
        </span>
        <Marks file={file} fault={fault} />
        <SaveFile look="line" file={file} whyNot={whyNotRead} find={props.find} />
      </div>
      {isOpen && (
        <div id={id} className={classes["whole"]}>
          <FileFacts file={file} fault={fault} />
          <FileActs {...props} whyNotRead={whyNotRead} />
        </div>
      )}
    </li>
  );
}

function useWhyNotRead(fault: Fault | null): string | null {
  const { t } = useWords();
  const why = useWhyNot()(["attachments", "read"], []);
  if (why !== null || fault === null) return why;
  return t(fault === "missing" ? "attachments.missingWhy" : "attachments.damagedWhy");
}

function Marks({ file, fault }: Pick<FileEntryProps, "file" | "fault">): ReactNode {
  const { t } = useWords();
  return (
    <span className={classes["marks"]}>
      {file.mayCarryMacros && (
        <Tooltip label={t("attachments.macrosWhy")}>
          <span>
            <StateBadge tone="warn">{t("attachments.macros")}</StateBadge>
          </span>
        </Tooltip>
      )}
      {fault !== null && <StateBadge tone="refused">{t(`attachments.${fault}`)}</StateBadge>}
    </span>
  );
}

function FileFacts({ file, fault }: Pick<FileEntryProps, "file" | "fault">): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  return (
    <>
      {fault !== null && (
        <div className="overdue">{t(fault === "missing" ? "attachments.missingWhy" : "attachments.damagedWhy")}</div>
      )}
      {file.mayCarryMacros && <div>{t("attachments.macrosWhy")}</div>}
      <EntryFacts
        facts={[
          { label: t("attachments.kind"), says: nameOf(attachmentKinds[file.kind]) },
          { label: t("attachments.pages"), says: pagesWords(file.pages, words) },
          { label: t("attachments.size"), says: bytesWords(file.bytes) },
          { label: t("attachments.addedBy"), says: file.createdBy },
          { label: t("attachments.addedAt"), says: formatInstant(file.createdAt) },
          { label: t("attachments.note"), says: file.note, isLong: true },
        ]}
      />
    </>
  );
}

function FileActs(props: FileEntryProps & { readonly whyNotRead: string | null }): ReactNode {
  const { file, owner, view, whyNotRead } = props;
  const { version, whyNotChange, whyNotRemove } = owner;
  const words = useWords();
  const { t } = words;
  const whyNot = useWhyNot();
  const target = { ...idsOf(owner), version, id: file.id };
  return (
    <EntryActs>
      {file.shownAs !== null && (
        <ActButton look="small" whyNot={whyNotRead} onClick={view}>
          {t("attachments.view")}
        </ActButton>
      )}
      <AskedAct
        look="small"
        label={t("record.edit")}
        title={t("attachments.revise")}
        whyNot={whyNot(["attachments", "revise"], [whyNotChange])}
        fields={questions(file, owner.kind, words)}
        problems={({ name }) => (typeof name === "string" ? renamed(file.name, name).problems : [])}
        draftKey={`attachment:${file.id}`}
        submit={(values) => client.attachments.revise({ ...target, ...(values as Revision) })}
      />
      <AskedAct
        look="small"
        label={t("record.delete")}
        title={t("attachments.remove")}
        whyNot={whyNot(["attachments", "remove"], [whyNotChange ?? whyNotRemove])}
        explanation={t("attachments.removeExplained", { name: file.name })}
        fields={[{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
        confirm={t("record.delete")}
        draftKey={`attachmentremoval:${file.id}`}
        submit={({ reason }) => client.attachments.remove({ ...target, reason: String(reason) })}
      />
    </EntryActs>
  );
}

function questions(
  { name, kind, pages, note }: OwnedFile,
  owner: OwnerKind,
  { t, nameOf }: Words,
): readonly ActField[] {
  return [
    { name: "name", kind: "text", label: t("attachments.fileName"), required: true, initial: name },
    {
      name: "kind",
      kind: "choice",
      label: t("attachments.kind"),
      required: true,
      initial: kind,
      choices: choicesOf(kindsOfOwner(owner, kind), nameOf),
    },
    { name: "pages", kind: "number", least: 1, most: MOST_PAGES, label: t("attachments.pages"), initial: pages },
    { name: "note", kind: "text", label: t("attachments.note"), initial: note },
  ];
}

function pagesWords(pages: number | null, { t }: Words): string {
  if (pages === null) return "";
  return t(pages === 1 ? "attachments.onePage" : "attachments.pageCount", { count: pages });
}
