import { setTimeout as wait } from 'node:timers/promises'

/** Serialisation failure and deadlock: the transaction lost to another one and may run again. */
const LOST_TO_ANOTHER = new Set(['40001', '40P01'])

/** The SQLSTATE of an error from either engine. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Runs work again, after a short random pause, when it lost to another transaction. */
export async function withRetry<T>(attemptsMax: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attemptsMax || !LOST_TO_ANOTHER.has(sqlStateOf(error) ?? '')) throw error
      await wait(Math.random() * 5 * 2 ** attempt)
    }
  }
}
