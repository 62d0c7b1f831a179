export function temporaryDatabase(): Promise<{ env: Record<string, string>; stop(): Promise<void> }>;
