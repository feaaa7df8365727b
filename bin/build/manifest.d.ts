export function manifestFor(manifest: string, from: string, to: string): string;
