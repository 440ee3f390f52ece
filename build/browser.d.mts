type Environment = Readonly<Record<string, string | undefined>>;

/** What Playwright's `launch` takes. */
export type FoundBrowser = {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly chromiumSandbox: boolean;
};

export function usualPlaces(platform: NodeJS.Platform, env: Environment): string[];
export function findBrowser(machine?: { env?: Environment; platform?: NodeJS.Platform }): Promise<FoundBrowser>;
export function packagedBrowser(options: { env: Environment; home: string }): Promise<FoundBrowser>;
