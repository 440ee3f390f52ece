export function oneAtATime<Result>(lockFile: string, work: () => Promise<Result>, onWait: () => void): Promise<Result>;
