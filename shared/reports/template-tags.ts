const row = { name: null, registered: null, resolved: null, open: null, claimed: null, recovered: null } as const;

/** The tags that a Word template may use (`{title}`); what a loop (`{#types}…{/types}`) holds stands below its name. */
export const templateTags = {
  title: null,
  office: null,
  period: null,
  previousPeriod: null,
  lastYearPeriod: null,
  date: null,
  paragraph: null,
  identity: null,
  groups: {
    name: null,
    rows: {
      name: null,
      unit: null,
      value: null,
      previous: null,
      onPrevious: null,
      lastYear: null,
      onLastYear: null,
      definition: null,
    },
  },
  types: row,
  towns: row,
  sources: row,
  definitions: { name: null, definition: null },
} as const;
export type TemplateTag = keyof typeof templateTags;

type Filled<Tags> = {
  readonly [Tag in keyof Tags]: Tags[Tag] extends null ? string : readonly Filled<Tags[Tag]>[];
};
export type TemplateData = Filled<typeof templateTags>;
