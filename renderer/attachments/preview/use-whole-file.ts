import { useEffect, useState } from "react";
import { readWhole } from "../reading.ts";
import type { Readable } from "../reading.ts";

export type WholeFile = {
  /** An address of the whole content that lives as long as it is shown. */
  readonly address: string | null;
  readonly done: number;
  readonly error: unknown;
};

const nothing: WholeFile = { address: null, done: 0, error: null };

/** Reads a file to its end while it is looked at. */
export function useWholeFile(file: Readable): WholeFile {
  const [state, setState] = useState(nothing);
  const { id, name, bytes, mediaType } = file;
  useEffect(() => {
    const mine = new AbortController();
    let address: string | null = null;
    const told = (done: number): void => setState({ ...nothing, done });
    const read = async (): Promise<void> => {
      const whole = await readWhole({ id, name, bytes, mediaType }, told, mine.signal);
      mine.signal.throwIfAborted();
      address = URL.createObjectURL(whole);
      setState({ address, done: bytes, error: null });
    };
    read().catch((error: unknown) => {
      if (!mine.signal.aborted) setState({ ...nothing, error });
    });
    return () => {
      mine.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [id, name, bytes, mediaType]);
  return state;
}
