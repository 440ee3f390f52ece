/** How much of the host one program on this machine may take. Bytes, milliseconds and counts. */
export type HostLimits = {
  readonly bodyBytes: number;
  /** The request line and all headers together; more gets 431. */
  readonly headerBytes: number;
  readonly headers: number;
  /** Characters of path and query; more gets 414. */
  readonly targetLength: number;
  /** From the beginning of a connection or request to the end of its headers. */
  readonly headersMs: number;
  /** From the first byte of a request to the end of its body. An answer takes as long as it takes. */
  readonly requestMs: number;
  /** Between the requests of a connection. */
  readonly idleMs: number;
  /** Requests under way at the same time; one more gets 503. */
  readonly requests: number;
  readonly connections: number;
  readonly requestsPerConnection: number;
  /** For requests under way when the host closes. */
  readonly drainMs: number;
};

export const hostLimits: HostLimits = {
  bodyBytes: 64 * 1024 * 1024,
  headerBytes: 16 * 1024,
  headers: 64,
  targetLength: 2_048,
  headersMs: 10_000,
  requestMs: 120_000,
  idleMs: 15_000,
  requests: 64,
  connections: 256,
  requestsPerConnection: 10_000,
  drainMs: 5_000,
};
