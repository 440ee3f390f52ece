import type { IncomingMessage } from "node:http";
import type { Refusal } from "./answers.ts";
import type { HostLimits } from "./limits.ts";

/** What the page sends: values as JSON, and values with files as a form. */
const CALL_TYPES = ["application/json", "multipart/form-data"];

/** The status for a request that no browser sends, or undefined for one that may be judged. */
export function objectionToShape({ rawHeaders, url = "" }: IncomingMessage, limits: HostLimits): Refusal | undefined {
  if (rawHeaders.length / 2 > limits.headers) return 431;
  if (url.length > limits.targetLength) return 414;
  // Of two hosts Node shows the first, and a proxy might have gone by the second.
  const hosts = rawHeaders.filter((text, i) => i % 2 === 0 && text.toLowerCase() === "host");
  return hosts.length > 1 ? 400 : undefined;
}

/** The status for a call that is none, before its body is read. */
export function objectionToCall({ method, headers }: IncomingMessage, limits: HostLimits): Refusal | undefined {
  if (method !== "POST") return 405;
  if (Number(headers["content-length"] ?? 0) > limits.bodyBytes) return 413;
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined) return CALL_TYPES.includes(type) ? undefined : 415;
  // A call that asks for nothing has no body, and then no type.
  return headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0 ? undefined : 415;
}
