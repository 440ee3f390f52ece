import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { sayJson, usageError } from "./answer.ts";
import type { Output, Terminal } from "./answer.ts";
import { inOffice } from "./office-at.ts";
import type { Place } from "./office-at.ts";

type CallOptions = Place & { readonly procedure: string; readonly input?: string; readonly out?: string };

/**
 * Any procedure of the contract with a JSON input. A file goes in as `{"$file": "path"}`; one that comes out is written
 * to `out` or under its own name.
 */
export async function call(options: CallOptions, output: Terminal): Promise<number> {
  const input = options.input === undefined ? undefined : await withFiles(parsed(options.input));
  await inOffice(options, output, async (client) => {
    const procedure = find(client, options.procedure);
    sayJson(output, await plain(await procedure(input), options.out, output));
  });
  return 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw usageError(`the input is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Looks the procedure up in the client by its path, so that a name that is no procedure is answered as such. */
function find(client: unknown, name: string): (input: unknown) => Promise<unknown> {
  let part: unknown = client;
  for (const step of name.split(".")) {
    const isPart = (typeof part === "object" || typeof part === "function") && part !== null;
    if (!isPart || !/^[A-Za-z]+$/.test(step)) throw usageError(`there is no procedure ${name}; see describe`);
    part = (part as Record<string, unknown>)[step];
  }
  if (typeof part !== "function") throw usageError(`there is no procedure ${name}; see describe`);
  return part as (input: unknown) => Promise<unknown>;
}

async function withFiles(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(withFiles));
  if (typeof value !== "object" || value === null) return value;
  if ("$file" in value && typeof value.$file === "string") {
    return new File([new Uint8Array(await readFile(value.$file))], basename(value.$file));
  }
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, inner]) => [key, await withFiles(inner)] as const),
  );
  return Object.fromEntries(entries);
}

async function plain(value: unknown, out: string | undefined, output: Output): Promise<unknown> {
  if (value instanceof Blob) {
    const target = resolve(out ?? (value instanceof File ? value.name : "answer.bin"));
    await writeFile(target, new Uint8Array(await value.arrayBuffer()));
    output.tell(target);
    return { file: target, bytes: value.size };
  }
  if (isStream(value)) {
    for (;;) {
      const step = await value.next();
      if (step.done) return step.value;
      output.tell(JSON.stringify(step.value));
    }
  }
  return value;
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value && "next" in value;
}
