import { lazy } from "react";
import type { RecordSection } from "../parts/register/view.ts";
import type { Assessment } from "./asking.ts";

/** What belongs to an assessment, in the order in which it goes. */
export const assessmentSections: readonly RecordSection<Assessment>[] = [
  {
    name: "missing",
    title: "assessments.missing",
    Content: lazy(async () => ({ default: (await import("./missing-section.tsx")).MissingSection })),
  },
  {
    name: "plan",
    title: "assessments.plan",
    Content: lazy(async () => ({ default: (await import("./plan-section.tsx")).PlanSection })),
  },
  {
    name: "notices",
    title: "assessments.notices",
    Content: lazy(async () => ({ default: (await import("./notice-section.tsx")).NoticeSection })),
  },
  {
    name: "surveys",
    title: "assessments.surveys",
    Content: lazy(async () => ({ default: (await import("./survey-section.tsx")).SurveySection })),
  },
  {
    name: "consultations",
    title: "assessments.consultations",
    Content: lazy(async () => ({ default: (await import("./consultation-section.tsx")).ConsultationSection })),
  },
  {
    name: "factors",
    title: "assessments.factors",
    Content: lazy(async () => ({ default: (await import("./factor-section.tsx")).FactorSection })),
  },
  {
    name: "level",
    title: "assessments.level",
    Content: lazy(async () => ({ default: (await import("./level-section.tsx")).LevelSection })),
  },
  {
    name: "mitigations",
    title: "assessments.mitigations",
    Content: lazy(async () => ({ default: (await import("./mitigation-section.tsx")).MitigationSection })),
  },
  {
    name: "criteria",
    title: "assessments.criteria",
    Content: lazy(async () => ({ default: (await import("./criteria-section.tsx")).CriteriaSection })),
  },
  {
    name: "experts",
    title: "assessments.experts",
    Content: lazy(async () => ({ default: (await import("./expert-section.tsx")).ExpertSection })),
  },
  {
    name: "filing",
    title: "assessments.filing",
    Content: lazy(async () => ({ default: (await import("./filing-section.tsx")).FilingSection })),
  },
  {
    name: "decision",
    title: "assessments.decision",
    Content: lazy(async () => ({ default: (await import("./decision-section.tsx")).DecisionSection })),
  },
  {
    name: "tracking",
    title: "assessments.tracking",
    Content: lazy(async () => ({ default: (await import("./tracking-section.tsx")).TrackingSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).AssessmentPapersSection })),
  },
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).AssessmentFilesSection })),
  },
];
