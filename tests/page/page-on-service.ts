import { builtinEnvironments } from "vitest/runtime";
import type { Environment } from "vitest/runtime";

/** A page's document, in a program that runs the service as well: modules are those of Node, not of a browser. */
const environment: Environment = { ...builtinEnvironments.jsdom, name: "page-on-service", viteEnvironment: "ssr" };

export default environment;
