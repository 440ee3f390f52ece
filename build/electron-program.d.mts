type Environment = Readonly<Record<string, string | undefined>>;

export function installedElectron(folder: string, env: Environment): string | undefined;
export function downloadElectron(
  folder: string,
  options: { node: string; env: Environment; now: number; onDownload: () => void },
): Promise<{ program: string; reason?: undefined } | { program?: undefined; reason: string }>;
export function downloadProblem(output: string): string;
