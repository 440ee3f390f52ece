import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What the guard needs to see of a request. */
export type Asked = {
  readonly method: string;
  /** Path and query, as they stand in the request line. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
};

/** Who is asking, and for what. */
export type Verdict<Session> =
  /** Comes from another site or by another name: an attack or a mistake. */
  | { readonly kind: "refused" }
  /** Brings the launch token: gets the cookie and is sent to the page. */
  | { readonly kind: "entering"; readonly cookie: string }
  /** Brings a launch token that was used before, and the cookie with it: is sent to the page. */
  | { readonly kind: "returning" }
  /** Has no cookie of this start of the program. */
  | { readonly kind: "stranger" }
  | { readonly kind: "known"; readonly session: Session; readonly path: string };

export type Guard<Session> = {
  /** The address to open in the browser; lets one browser in, once. */
  readonly launchUrl: string;
  judge(asked: Asked): Verdict<Session>;
};

const SECRET_BYTES = 32;

/**
 * Decides who may speak to the web host. Every page in every browser on the machine can reach 127.0.0.1, and so can
 * every user of the machine: only the browser that opens the launch address gets the cookie that opens the rest.
 */
export function createGuard<Session>(options: { port: number; newSession: () => Session }): Guard<Session> {
  const { port, newSession } = options;
  const hosts = hostsOf(port);
  // Cookies are shared between the ports of a host: without the port in its name, two open offices would take each
  // other's cookie away.
  const cookieName = `anshang-desk-${port}`;
  const sessions = new Map<string, Session>();
  const token = newSecret();
  let tokenIsUsed = false;

  const judge = ({ method, target, headers }: Asked): Verdict<Session> => {
    const host = headers.host ?? "";
    if (!hosts.has(host)) return { kind: "refused" };
    if (headers.origin !== undefined && headers.origin !== `http://${host}`) return { kind: "refused" };
    if (!target.startsWith("/")) return { kind: "refused" };
    const [path, query] = split(target, "?");
    const opensThePage = method === "GET" && path === "/";
    if (!comesFromHere(headers) && !(opensThePage && isNavigation(headers))) return { kind: "refused" };

    const session = sessions.get(cookieIn(headers.cookie, cookieName) ?? "");
    const shown = opensThePage ? new URLSearchParams(query).get("token") : null;
    if (shown !== null && sameSecret(shown, token)) {
      if (session !== undefined) return { kind: "returning" };
      if (tokenIsUsed) return { kind: "stranger" };
      tokenIsUsed = true;
      const secret = newSecret();
      sessions.set(secret, newSession());
      return { kind: "entering", cookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/` };
    }
    return session === undefined ? { kind: "stranger" } : { kind: "known", session, path };
  };

  return { launchUrl: `http://127.0.0.1:${port}/?token=${token}`, judge };
}

/** Browsers leave the port out where it is the protocol's own. */
function hostsOf(port: number): ReadonlySet<string> {
  const names = ["127.0.0.1", "localhost"];
  return new Set(port === 80 ? names.flatMap((name) => [name, `${name}:80`]) : names.map((name) => `${name}:${port}`));
}

/**
 * `same-site` is not enough: another program's page on another port of this machine counts as that, and gets the
 * cookie sent along. Without the header (old browsers, programs) the cookie and the origin have to do.
 */
function comesFromHere(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** A person following a link to the page, as opposed to another page's frame, image or script. */
function isNavigation(headers: IncomingHttpHeaders): boolean {
  return headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = (header ?? "").split(";").map((cookie) => split(cookie.trim(), "="));
  return found.find(([key]) => key === name)?.[1];
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}

const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** Takes the same time however much of the text is right. */
function sameSecret(shown: string, secret: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
