/** A request that was refused, in words that may be shown. */
export class ApiProblem extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const OFFLINE = "The server could not be reached. Check your connection and try again.";

/** Asks the API as the person who is signed in. @throws ApiProblem */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api${path}`, {
    ...init,
    ...(init.body !== undefined && { headers: { "content-type": "application/json" } }),
  }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(OFFLINE, 0);
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => undefined)) as { detail?: string } | undefined;
  throw new ApiProblem(problem?.detail ?? "This did not work. Try again in a moment.", response.status);
}

/** The body of an answer. */
export const json = async <T>(response: Promise<Response>): Promise<T> => (await response).json();

/** The sentence of what went wrong. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiProblem ? error.message : OFFLINE;
