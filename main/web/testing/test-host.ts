import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ORPCError, os } from "@orpc/server";
import { z } from "zod";
import type { HostLimits } from "../limits.ts";
import { startWebHost } from "../server.ts";

type Session = { readonly number: number };

/** Small enough to be reached in a test, and to be waited for. */
export const testLimits: HostLimits = {
  bodyBytes: 10_000,
  headerBytes: 4_096,
  headers: 30,
  targetLength: 500,
  headersMs: 300,
  requestMs: 600,
  idleMs: 60_000,
  requests: 5,
  connections: 40,
  requestsPerConnection: 1_000,
  drainMs: 30_000,
};

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

export type TestHost = Awaited<ReturnType<typeof openTestHost>>;

/** A host that really listens, over a router that shows what reaches it. */
export async function openTestHost(limits: Partial<HostLimits> = {}) {
  const pageFolder = makePage();
  const faults: unknown[] = [];
  /** A procedure that tells when it was reached, and ends when the test says so. */
  const slowCall = { reached: Promise.withResolvers<void>(), finish: Promise.withResolvers<string>(), count: 0 };
  let sessions = 0;
  const office = { router: makeRouter(slowCall), newWindow: (): Session => ({ number: ++sessions }) };
  const all = { ...testLimits, ...limits };
  const report = (fault: unknown): void => void faults.push(fault);
  const host = await startWebHost({ office, pageFolder, port: 0, host: "127.0.0.1", limits: all, report });
  const { port } = host;

  /** One request as it stands: nothing is normalised on the way, as it is by `fetch`. */
  const ask = (
    target: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { method = "GET", headers = {}, body } = options;
      const sent = request({ host: "127.0.0.1", port, path: target, method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      sent.on("error", reject);
      sent.end(body);
    });

  /** Bytes as they stand; answers with everything that came back when the host has closed the connection. */
  const send = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      let got = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
      socket.setEncoding("latin1").on("data", (chunk: string) => (got += chunk));
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(got));
    });

  const enter = async (): Promise<{ Cookie: string }> => {
    const { headers } = await ask(`/${new URL(host.url).search}`);
    return { Cookie: headers["set-cookie"]?.[0]?.split(";")[0] ?? "" };
  };

  return {
    ...host,
    office,
    pageFolder,
    limits: all,
    report,
    faults,
    slowCall,
    ask,
    send,
    enter,
    /** Ends whatever is still under way, and removes the page. */
    end: async () => {
      slowCall.finish.resolve("ended");
      await host.close();
      rmSync(pageFolder, { recursive: true });
    },
  };
}

export type TestRouter = ReturnType<typeof makeRouter>;

function makeRouter(slowCall: {
  reached: PromiseWithResolvers<void>;
  finish: PromiseWithResolvers<string>;
  count: number;
}) {
  const withSession = os.$context<{ session: Session }>();
  return {
    echo: withSession.input(z.object({ text: z.string() })).handler(({ input }) => input.text),
    anything: withSession.input(z.unknown()).handler(({ input }) => JSON.stringify(input) ?? "nothing"),
    measure: withSession.input(z.object({ file: z.file() })).handler(({ input }) => input.file.size),
    whoAmI: withSession.handler(({ context }) => context.session.number),
    refuse: withSession
      .errors({ STALE: {}, TITLE_TAKEN: {} })
      .input(z.object({ code: z.enum(["STALE", "TITLE_TAKEN", "NOT_FOUND"]) }))
      .handler(({ input }) => {
        throw new ORPCError(input.code);
      }),
    fault: withSession.handler(() => {
      throw new Error("no such table: /offices/anshang/office.db");
    }),
    slow: withSession.handler(() => {
      slowCall.count += 1;
      slowCall.reached.resolve();
      return slowCall.finish.promise;
    }),
    count: withSession.handler(async function* () {
      yield 1;
      yield 2;
    }),
    /** A stream that begins at once and ends when the test says so. */
    slowStream: withSession.handler(async function* () {
      yield "begun";
      slowCall.reached.resolve();
      yield await slowCall.finish.promise;
    }),
  };
}

function makePage(): string {
  const folder = mkdtempSync(join(tmpdir(), "anshang-page-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<title>安商台</title>");
  writeFileSync(join(folder, "assets", "index-BxY12_z9.js"), "export {};");
  writeFileSync(join(folder, "secret.pem"), "not part of a page");
  return folder;
}
