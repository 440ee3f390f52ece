import type { AttachmentKind } from "../attachments/kinds.ts";
import { kindFacts } from "../documents/kinds.ts";
import type { DocumentKind } from "../documents/kinds.ts";
import { inFileOrder } from "./pages.ts";
import type { DossierPaper } from "./papers.ts";
import type { DossierItem } from "./rules.ts";

/** What a case has that can be filed. */
export type Fileable = {
  readonly documents: readonly {
    readonly id: number;
    readonly kind: DocumentKind;
    readonly subjectId: number | null;
    readonly title: string;
    readonly pages: number;
  }[];
  readonly attachments: readonly {
    readonly id: number;
    readonly kind: AttachmentKind;
    readonly name: string;
    readonly pages: number | null;
  }[];
  readonly evidence: readonly {
    readonly name: string;
    readonly pages: number;
    readonly attachmentId: number | null;
  }[];
};

const paperOfAttachment: Readonly<Partial<Record<AttachmentKind, DossierPaper>>> = {
  identity: "identity",
  proxy: "proxy",
  evidence: "evidence",
  performance: "performance",
  court: "confirmation",
};

/** Which paper a signed one is, by what people call such files. */
const signedPapers: readonly (readonly [DossierPaper, RegExp])[] = [
  ["application", /申请书|登记表/u],
  ["rights_notice", /告知/u],
  ["proxy", /委托/u],
  ["investigation", /调查/u],
  ["follow_up", /回访/u],
  ["agreement", /协议/u],
  ["mediation_record", /调解(?:笔录|记录)|笔录/u],
];

/** Where a file of this kind and name is filed. */
export function paperOfFile(kind: AttachmentKind, name: string): DossierPaper {
  if (kind !== "signed") return paperOfAttachment[kind] ?? "other";
  return signedPapers.find(([, words]) => words.test(name))?.[0] ?? "other";
}

/**
 * 建议的卷内文书, in the Ministry's order: of each paper that was produced the newest; of papers that came back signed,
 * these instead, once there are as many; every other file; evidence that is there on paper alone; the back cover.
 */
export function proposedItems({ documents, attachments, evidence }: Fileable): DossierItem[] {
  const files = attachments.map((file) => ({ ...file, paper: paperOfFile(file.kind, file.name) }));
  const printed = newestOfEach(documents).filter(({ paper }) => {
    const signed = files.filter((file) => file.kind === "signed" && file.paper === paper).length;
    const produced = newestOfEach(documents).filter((one) => one.paper === paper).length;
    return signed === 0 || signed < produced;
  });
  const named = new Map(
    evidence.flatMap((one) => (one.attachmentId === null ? [] : [[one.attachmentId, one] as const])),
  );
  const hasBackCover = printed.some(({ paper }) => paper === "back_cover");
  return inFileOrder([
    ...printed.map(({ id, paper, title, pages }) => item({ paper, title, pages, documentId: id })),
    ...files.map(({ id, paper, name, pages }) => {
      const known = named.get(id);
      const title = known?.name ?? name.replace(/\.[^.]+$/u, "");
      return item({ paper: known ? "evidence" : paper, title, pages: known?.pages ?? pages ?? 1, attachmentId: id });
    }),
    ...evidence
      .filter(({ attachmentId }) => attachmentId === null)
      .map(({ name, pages }) => item({ paper: "evidence", title: name, pages })),
    ...(hasBackCover ? [] : [item({ paper: "back_cover", title: "封底", pages: 1 })]),
  ]);
}

const item = (given: Pick<DossierItem, "paper" | "title" | "pages"> & Partial<DossierItem>): DossierItem => ({
  documentId: null,
  attachmentId: null,
  note: null,
  ...given,
});

type Filed = Fileable["documents"][number] & { readonly paper: DossierPaper };

/** Papers that are filed behind the index; of those about the same part of the file the newest, in the order of making. */
function newestOfEach(documents: Fileable["documents"]): Filed[] {
  const newest = new Map<string, Filed>();
  for (const document of documents) {
    const { paper } = kindFacts[document.kind];
    if (paper === null || paper === "cover" || paper === "index") continue;
    const key = `${document.kind} ${document.subjectId ?? ""}`;
    newest.set(key, { ...document, paper });
  }
  return [...newest.values()];
}
