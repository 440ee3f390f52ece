export function fingerprint(folder: string): string;
export function buildIsFresh(folder: string): boolean;
export function forgetBuild(folder: string): void;
export function rememberBuild(folder: string, built: string): void;
