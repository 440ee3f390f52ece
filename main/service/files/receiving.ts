import { prepareFile } from "./store.ts";
import type { Filed, PreparedFile } from "./store.ts";

/** A file that comes piece by piece, each sealed to the disk before the one after the next is taken. */
export type Receiving = {
  /** Answers when there is room for another. Throws the system's error and FILE_TOO_LARGE; then nothing is left. */
  take(piece: Uint8Array): Promise<void>;
  /** Nothing more comes. Throws the system's error; then nothing is left. */
  finish(): Promise<PreparedFile>;
  /** Leaves nothing of it, unless it was kept. */
  end(): Promise<void>;
};

/** What is being received for each open office. */
const underWay = new WeakMap<Filed, Set<Receiving>>();

/** Takes a file that its sender hands over at its own pace. */
export function receiveFile(ground: Filed, limit: number): Receiving {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const preparing = prepareFile(ground, readable, { limit });
  // Whoever takes the next step is told; until then a failure must not count as unhandled.
  preparing.catch(nobodyAsked);
  writer.closed.catch(nobodyAsked);
  /** The pipe between the two breaks when the sealing fails; why it did, the sealing knows. */
  const orWhy = async (step: Promise<void>): Promise<void> => {
    try {
      await step;
    } catch (error) {
      await preparing;
      throw error;
    }
  };
  const receiving: Receiving = {
    take: (piece) => orWhy(writer.write(piece)),
    finish: async () => {
      await orWhy(writer.close());
      return preparing;
    },
    end: async () => {
      await writer.abort(new Error("given up")).catch(nobodyAsked);
      await preparing.then(({ discard }) => discard(), nobodyAsked);
      underWay.get(ground)?.delete(receiving);
    },
  };
  const known = underWay.get(ground) ?? new Set();
  underWay.set(ground, known.add(receiving));
  return receiving;
}

/** Gives up everything that is still being received; only where the office is about to close. */
export async function endReceiving(ground: Filed): Promise<void> {
  await Promise.all([...(underWay.get(ground) ?? [])].map((receiving) => receiving.end()));
}

function nobodyAsked(): void {}
