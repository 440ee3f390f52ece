export function packagesAreFresh(folder: string): boolean;
export function packagedNode(folder: string, platform: string, arch: string): string;
export function hasPackagedNode(folder: string, platform: string, arch: string): boolean;
