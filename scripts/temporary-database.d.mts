export function temporaryDatabase(
  settings?: Record<string, string>,
): Promise<{ env: Record<string, string>; stop(): Promise<void> }>;
