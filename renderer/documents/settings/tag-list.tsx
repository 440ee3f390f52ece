import { Code } from "@mantine/core";
import type { ReactNode } from "react";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import { documentTags } from "../../../shared/documents/tags/index.ts";
import type { Tag, TagTable } from "../../../shared/documents/tags/tag.ts";
import { useWords } from "../../language/index.ts";
import classes from "./settings.module.css";

/** The tags that the template of a kind may use, and what each stands for. */
export function TagList({ kind }: { readonly kind: DocumentKind }): ReactNode {
  const { t } = useWords();
  return (
    <table className={classes["tags"]}>
      <thead>
        <tr>
          <th scope="col">{t("documents.tag")}</th>
          <th scope="col">{t("documents.tagMeaning")}</th>
        </tr>
      </thead>
      <tbody>
        <Rows table={documentTags[kind]} depth={0} />
      </tbody>
    </table>
  );
}

function Rows({ table, depth }: { readonly table: TagTable; readonly depth: number }): ReactNode {
  const { nameOf } = useWords();
  return Object.entries(table).map(([name, tag]) => (
    <TagRows key={name} name={name} tag={tag} depth={depth} says={nameOf(tag.name)} />
  ));
}

type TagRowsProps = {
  readonly name: string;
  readonly tag: Tag;
  readonly depth: number;
  readonly says: string;
};

/** What may stand inside a list comes below it, a step in. */
function TagRows({ name, tag, depth, says }: TagRowsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <tr>
        <th scope="row" style={{ paddingInlineStart: 10 + depth * 18 }}>
          <Code>{tag.is === "text" ? `{${name}}` : `{#${name}} … {/${name}}`}</Code>
        </th>
        <td>{tag.is === "flag" ? t("documents.tagCondition", { name: says }) : says}</td>
      </tr>
      {tag.is === "list" && <Rows table={tag.each} depth={depth + 1} />}
    </>
  );
}
