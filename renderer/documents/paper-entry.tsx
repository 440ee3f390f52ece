import { Tooltip } from "@mantine/core";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { idsOf } from "../../shared/owners/owners.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { EntryActs } from "../parts/entries/entry.tsx";
import { Icon } from "../parts/icons.tsx";
import { formatInstant } from "../parts/instants.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./documents.module.css";
import type { PapersOwner } from "./papers-owner.ts";
import type { Paper } from "./papers-section.tsx";
import { paperName, standingKey } from "./paper-words.ts";
import { SavePaper } from "./save-paper.tsx";

const MOST_PAGES = 10_000;

type PaperEntryProps = {
  readonly paper: Paper;
  readonly owner: PapersOwner;
  readonly view: () => void;
};

/** A produced paper: its name leads to the preview, the arrow to what else is known of it. */
export function PaperEntry({ paper, owner, view }: PaperEntryProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whyNotRead = useWhyNotRead(paper);
  const name = paperName(paper.kind, paper.about, words);
  return (
    <li className={classes["paper"]}>
      <div className={classes["line"]}>
        <button
          type="button"
          className={classes["expand"]}
          aria-label={t("documents.more", { name })}
          aria-expanded={isOpen}
          {...(isOpen && { "aria-controls": id })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? "down" : "right"} size={12} />
        </button>
        <span className={classes["title"]}>
          {whyNotRead === null ? (
            <button type="button" className={classes["name"]} title={name} onClick={view}>
              {name}
            </button>
          ) : (
            <span className={classes["name"]} title={name}>
              {name}
            </span>
          )}
          <span className={`${classes["facts"] ?? ""} figures`}>
            {[
              paper.producedOn,
              t(paper.pages === 1 ? "documents.onePage" : "documents.pageCount", { count: paper.pages }),
              paper.createdBy,
            ].join(" · ")}
          </span>
        </span>
        <Marks paper={paper} />
        <SavePaper paper={paper} look="line" whyNot={whyNotRead} name={name} />
      </div>
      {isOpen && (
        <div id={id} className={classes["whole"]}>
          <PaperFacts paper={paper} />
          <EntryActs>
            <ActButton look="small" whyNot={whyNotRead} onClick={view}>
              {t("documents.view")}
            </ActButton>
            <PaperActs paper={paper} owner={owner} />
          </EntryActs>
        </div>
      )}
    </li>
  );
}

function useWhyNotRead(paper: Paper): string | null {
  const { t } = useWords();
  const why = useWhyNot()(["documents", "read"], []);
  return why ?? (paper.missing ? t("documents.missingWhy") : null);
}

function Marks({ paper }: { readonly paper: Paper }): ReactNode {
  const { t } = useWords();
  const standing = standingKey(paper);
  return (
    <span className={classes["marks"]}>
      {paper.missing && <StateBadge tone="refused">{t("documents.missing")}</StateBadge>}
      {standing !== null && (
        <Tooltip label={t(`${standing}.why`)}>
          <span>
            <StateBadge tone="warn">{t(standing)}</StateBadge>
          </span>
        </Tooltip>
      )}
      {paper.inDossier && <StateBadge tone="quiet">{t("documents.inDossier")}</StateBadge>}
    </span>
  );
}

function PaperFacts({ paper }: { readonly paper: Paper }): ReactNode {
  const { t } = useWords();
  const standing = standingKey(paper);
  return (
    <>
      {paper.missing && <div className="overdue">{t("documents.missingWhy")}</div>}
      {standing !== null && <div>{t(`${standing}.why`)}</div>}
      <EntryFacts
        facts={[
          { label: t("documents.number"), says: paper.number },
          { label: t("documents.pages"), says: paper.pages },
          { label: t("documents.producedBy"), says: paper.createdBy },
          { label: t("documents.producedAt"), says: formatInstant(paper.createdAt) },
        ]}
      />
    </>
  );
}

function PaperActs({ paper, owner }: Omit<PaperEntryProps, "view">): ReactNode {
  const { t } = useWords();
  const whyNot = useWhyNot();
  const { version, whyNotChange } = owner;
  const target = { ...idsOf(owner), version, id: paper.id };
  const filed = paper.inDossier ? problem("", "PAPER_IN_DOSSIER") : null;
  return (
    <>
      <AskedAct
        look="small"
        label={t("documents.setPages")}
        whyNot={whyNot(["documents", "setPages"], [whyNotChange])}
        explanation={t("documents.pagesExplained")}
        fields={[
          {
            name: "pages",
            kind: "number",
            least: 1,
            most: MOST_PAGES,
            label: t("documents.pages"),
            required: true,
            initial: paper.pages,
          },
        ]}
        draftKey={`paperpages:${paper.id}`}
        submit={async ({ pages }) => client.documents.setPages({ ...target, pages: Number(pages) })}
      />
      <RemovalAct
        title={t("documents.remove")}
        whyNot={whyNot(["documents", "remove"], [whyNotChange ?? filed])}
        draftKey={`paperremoval:${paper.id}`}
        remove={async (reason) => client.documents.remove({ ...target, reason })}
      />
    </>
  );
}
