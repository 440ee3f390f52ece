import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import type { RegisterName } from "../../shared/search-contract.ts";
import { readScoringPlace } from "../assessments/scoring/scoring-place.ts";
import { readCalendarPlace } from "../deadlines/calendar-place.ts";
import { DeskPage, readWaitingPlace, WaitingPage } from "../desk/index.ts";
import { readLedgerPlace } from "../ledger/ledger-place.ts";
import { readSheetPlace } from "../measures/sheet-place.ts";
import { readPlace } from "../parts/register/place.ts";
import { RegisterPage } from "../parts/register/register-page.tsx";
import { readStatementsPlace } from "../statements/statements-place.ts";
import { PageBroken } from "./failure-page.tsx";
import { Frame } from "./frame.tsx";

const root = createRootRoute({ component: Frame });

const desk = createRoute({ getParentRoute: () => root, path: "/", component: DeskPage });

const registerRoute = <Name extends RegisterName>(name: Name) =>
  createRoute({
    getParentRoute: () => root,
    path: `/${name}`,
    validateSearch: readPlace,
    component: () => <RegisterPage key={name} register={name} />,
  });

const waiting = createRoute({
  getParentRoute: () => root,
  path: "/waiting",
  validateSearch: readWaitingPlace,
  component: WaitingPage,
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: "/calendar",
  validateSearch: readCalendarPlace,
  component: lazyRouteComponent(() => import("../deadlines/index.ts"), "CalendarPage"),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: "/meetings",
  validateSearch: readPlace,
  component: lazyRouteComponent(() => import("../meetings/index.ts"), "MeetingsPage"),
});

const statements = createRoute({
  getParentRoute: () => root,
  path: "/statements",
  validateSearch: readStatementsPlace,
  component: lazyRouteComponent(() => import("../statements/index.ts"), "StatementsPage"),
});

const measureSheet = createRoute({
  getParentRoute: () => root,
  path: "/measure-sheet",
  validateSearch: readSheetPlace,
  component: lazyRouteComponent(() => import("../measures/sheet-page.tsx"), "SheetPage"),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: "/ledger",
  validateSearch: readLedgerPlace,
  component: lazyRouteComponent(() => import("../ledger/index.ts"), "LedgerPage"),
});

const scoring = createRoute({
  getParentRoute: () => root,
  path: "/scoring",
  validateSearch: readScoringPlace,
  component: lazyRouteComponent(() => import("../assessments/scoring/scoring-page.tsx"), "ScoringPage"),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  component: lazyRouteComponent(() => import("../reports/index.ts"), "ReportsPage"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("../imports/index.ts"), "ImportsPage"),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  component: lazyRouteComponent(() => import("../audit/index.ts"), "AuditPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("../settings/index.ts"), "SettingsPage"),
});

const routeTree = root.addChildren([
  desk,
  waiting,
  calendar,
  meetings,
  registerRoute("disputes"),
  registerRoute("payments"),
  registerRoute("loans"),
  registerRoute("arrears"),
  registerRoute("projects"),
  registerRoute("assessments"),
  registerRoute("fasttrack"),
  registerRoute("measures"),
  registerRoute("serviceRecords"),
  measureSheet,
  registerRoute("enterprises"),
  ledger,
  statements,
  scoring,
  reports,
  imports,
  audit,
  settings,
]);

/** Pages stand behind # in the address, so that any host can serve them from one file. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: PageBroken,
  defaultNotFoundComponent: DeskPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
