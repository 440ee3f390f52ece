/**
 * Who may import whom (dependency-cruiser). The layers: renderer → shared ← main; electron, web and terminal →
 * service → database. Domains meet only at their index.ts.
 */

/** The domains' ground: every domain may lean on any file in these folders. */
const SERVICE_GROUND = "office|registers|keys|spreadsheets";
const PAGE_GROUND = "app|parts|language";

/** The files that describe calls, and therefore import zod, which the page does not carry. */
const CONTRACTS = "^shared/.*contract\\.ts$|^shared/procedures\\.ts$";

const TESTS = "\\.test\\.tsx?$|/testing/";

/** Packages are found by name, installed or not. */
const packages = (...names) => `(?:^|node_modules/)(?:${names.join("|")})(?:/|$)`;

const PAGE_PACKAGES = packages("react", "react-dom", "react-i18next", "@mantine/[^/]+", "@tanstack/[^/]+");
const SERVICE_PACKAGES = packages("better-sqlite3", "kysely");

/** A type-only import leaves no trace at run time; build/import-reader.cjs marks it so. */
const atRunTime = { dependencyTypesNot: ["exotic-require"] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "Files that load each other are one idea, or miss a third. Types may refer to each other.",
      {},
      { circular: true, viaOnly: atRunTime },
    ),

    forbid(
      "page-keeps-to-itself",
      "The page sees the office only through its client: shared files, never main.",
      { path: "^renderer/" },
      { path: "^main/" },
    ),
    forbid(
      "nobody-needs-the-page",
      "Only the page imports the page.",
      { path: "^(?:main|shared|seeds)/" },
      { path: "^renderer/" },
    ),
    forbid(
      "shared-stands-alone",
      "Both sides lean on shared, so it leans on neither.",
      { path: "^shared/" },
      { path: "^main/" },
    ),
    forbid(
      "shared-is-pure",
      "Shared runs in the page and in the service: no Node, no page library, no database.",
      { path: "^shared/", pathNot: TESTS },
      { path: `${PAGE_PACKAGES}|${SERVICE_PACKAGES}` },
    ),
    forbid(
      "no-node-in-shared-and-page",
      "Neither the page nor what it shares has Node.",
      { path: "^(?:shared|renderer)/", pathNot: TESTS },
      { dependencyTypes: ["core"] },
    ),

    forbid(
      "page-packages",
      "Checking and storing are the service's work; zod and the database would only weigh the page down.",
      { path: "^renderer/", pathNot: TESTS },
      { path: `${packages("zod")}|${SERVICE_PACKAGES}` },
    ),
    forbid(
      "zod-in-contracts-only",
      "The page may carry any shared file but a contract.",
      { path: "^shared/", pathNot: `${CONTRACTS}|${TESTS}` },
      { path: packages("zod") },
    ),
    forbid(
      "contracts-are-types-to-the-page",
      "At run time a contract brings zod along: import its types only.",
      { path: "^(?:renderer|shared)/", pathNot: `${CONTRACTS}|${TESTS}` },
      { path: CONTRACTS, ...atRunTime },
    ),

    forbid(
      "electron-in-the-shell-only",
      "The service and the page run without Electron.",
      { pathNot: "^main/electron/" },
      { path: packages("electron") },
    ),
    forbid(
      "hosts-are-separate",
      "Electron, web host and terminal are three ways to the same service; they do not know each other.",
      { path: "^main/(electron|web|terminal)/", pathNot: TESTS },
      { path: "^main/(?:electron|web|terminal)/", pathNot: "^main/$1/" },
    ),
    forbid(
      "hosts-ask-the-service",
      "What is stored is reached through the service.",
      { path: "^main/(?:electron|web|terminal)/", pathNot: TESTS },
      { path: "^main/database/" },
    ),
    forbid(
      "service-knows-no-host",
      "The service runs the same under every host.",
      { path: "^main/service/", pathNot: TESTS },
      { path: "^main/(?:electron|web|terminal)/" },
    ),
    forbid(
      "database-is-the-floor",
      "The database knows neither rules nor hosts.",
      { path: "^main/database/", pathNot: TESTS },
      { path: "^main/(?!database/)" },
    ),

    forbid(
      "service-domains-meet-at-the-index",
      "A domain's files are its own; another domain calls its index.ts.",
      { path: "^main/service/([^/]+)/.", pathNot: TESTS },
      {
        path: "^main/service/[^/]+/.",
        pathNot: ["^main/service/$1/", `^main/service/(?:${SERVICE_GROUND})/`, "^main/service/[^/]+/index\\.ts$"],
      },
    ),
    forbid(
      "page-domains-meet-at-the-index",
      "A domain's pages are its own; another domain takes what its index offers.",
      { path: "^renderer/(?!app/)([^/]+)/.", pathNot: TESTS },
      {
        path: "^renderer/[^/]+/.",
        pathNot: ["^renderer/$1/", `^renderer/(?:${PAGE_GROUND})/`, "^renderer/[^/]+/index\\.tsx?$"],
      },
    ),
  ],
  options: {
    babelConfig: { fileName: "build/import-reader.cjs" },
    exoticRequireStrings: ["importType"],
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
