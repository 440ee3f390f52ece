import { Alert, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { stepFields } from "../../shared/disputes/step-fields.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import type { ActLook } from "../parts/act-button.tsx";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { targetOf } from "../parts/acts/case-of.ts";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { OtherDispute } from "./acts/other-dispute.tsx";
import { MergedEntry, OtherEntry } from "./other-entries.tsx";
import { useSimilar } from "./similar/asking.ts";

type CaseProps = { readonly row: Rows["disputes"] };
type CaseFile = Outputs["disputes"]["file"];

/** 关联与并案: other disputes that belong to this one, those that went on in it, and those that may belong to it. */
export function LinkSection({ row }: CaseProps): ReactNode {
  const { data: file, error, refetch } = useQuery(orpc.disputes.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (file === undefined) return null;
  return (
    <>
      {file.mergedInto && <MergedInto into={file.mergedInto} />}
      <Linked row={row} file={file} />
      {file.merged.length > 0 && <Merged file={file} />}
      <MayBelong row={row} file={file} />
    </>
  );
}

function MergedInto({ into }: { readonly into: NonNullable<CaseFile["mergedInto"]> }): ReactNode {
  const { t } = useWords();
  return (
    <Alert color="folder" variant="light" p="xs" mb={8}>
      <Group gap={6}>
        <Text size="sm">{t("links.mergedInto")}</Text>
        <PlaceLink register="disputes" place={{ id: into.id }}>
          {into.ledgerNo} {into.title ?? `${into.applicantName} – ${into.respondentName}`}
        </PlaceLink>
      </Group>
    </Alert>
  );
}

function Linked({ row, file }: CaseProps & { readonly file: CaseFile }): ReactNode {
  const { t } = useWords();
  const whyNot = useWhyNot();
  return (
    <EntryBlock
      title={t("links.linked")}
      nothing={t("links.none")}
      acts={<LinkAct row={row} otherId={null} look="line" />}
      entries={file.linked.map((other) => (
        <OtherEntry key={other.id} other={other} reason={other.reason}>
          <AskedAct
            label={t("links.unlink")}
            look="small"
            whyNot={whyNot(["disputes", "unlink"], [])}
            explanation={t("links.unlinkExplained", { number: other.ledgerNo })}
            fields={[{ name: "reason", kind: "reason", label: t("reason.label"), required: true }]}
            confirm={t("links.unlink")}
            draftKey={`unlink:${other.id}`}
            submit={({ reason }) =>
              client.disputes.unlink({ ...targetOf(row), otherId: other.id, reason: String(reason) })
            }
          />
        </OtherEntry>
      ))}
    />
  );
}

type LinkActProps = CaseProps & { readonly otherId: number | null; readonly look: ActLook };

function LinkAct({ row, otherId, look }: LinkActProps): ReactNode {
  const { t, nameOf } = useWords();
  const whyNot = useWhyNot();
  return (
    <AskedAct
      label={t("links.link")}
      look={look}
      whyNot={whyNot(["disputes", "link"], [])}
      explanation={t("links.linkExplained")}
      fields={[
        {
          name: "otherId",
          kind: "own",
          Input: OtherDispute,
          label: nameOf(stepFields.linkedTo),
          required: true,
          initial: otherId,
        },
        { name: "reason", kind: "reason", label: t("reason.label"), required: true },
      ]}
      confirm={t("links.link")}
      draftKey={`link:${row.id}`}
      submit={({ otherId: other, reason }) =>
        client.disputes.link({ ...targetOf(row), otherId: Number(other), reason: String(reason) })
      }
    />
  );
}

function Merged({ file }: { readonly file: CaseFile }): ReactNode {
  const { t } = useWords();
  return (
    <EntryBlock
      title={t("links.merged")}
      nothing={t("links.none")}
      entries={file.merged.map((other) => (
        <MergedEntry key={other.id} other={other} />
      ))}
    />
  );
}

/** What is like this dispute and not linked to it yet; nobody has to do anything about it. */
function MayBelong({ row, file }: CaseProps & { readonly file: CaseFile }): ReactNode {
  const { t } = useWords();
  const known = new Set([...file.linked, ...file.merged].map(({ id }) => id));
  const similar = useSimilar(row, row.id).filter(({ id }) => !known.has(id) && id !== file.mergedInto?.id);
  if (similar.length === 0) return null;
  return (
    <EntryBlock
      title={t("links.similar")}
      nothing=""
      entries={similar.map((other) => (
        <OtherEntry key={other.id} other={other} reason={null}>
          <LinkAct row={row} otherId={other.id} look="small" />
        </OtherEntry>
      ))}
    />
  );
}
