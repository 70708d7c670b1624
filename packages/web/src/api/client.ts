import createClient from 'openapi-fetch'
import type { components, paths } from './schema.gen.ts'

/** The server, typed by its own OpenAPI document. Same origin, so the session cookie goes along. */
export const api = createClient<paths>({ baseUrl: '/' })

export type Schema = components['schemas']
export type Problem = Schema['Problem']

/** What a screen throws to its error boundary and what a query fails with. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The body of a good answer; a problem is thrown with its code, cure and request id. */
export async function must<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    throw new ProblemError(unreachable(cause))
  })
  if (!response.ok) throw new ProblemError(problemOf(error, response.status))
  return data as T
}

export function problemOf(error: unknown, status: number): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error) return error as Problem
  return made(
    'internal-error',
    status,
    '服务器没有给出可读的答复',
    'the server gave no readable answer',
  )
}

/** The problem of a request that never reached the server. */
export function unreachable(cause: unknown): Problem {
  void cause
  return {
    ...made('unreachable', 0, '无法连接服务器', 'the server cannot be reached'),
    cure: {
      zh: '请检查网络后重试；已填写的内容还在',
      en: 'check the network and try again; what was typed here is still there',
    },
  }
}

function made(code: string, status: number, zh: string, en: string): Problem {
  return {
    type: `/errors/${code}`,
    title: en,
    status,
    code,
    detail: en,
    cure: { zh, en },
    requestId: '',
  }
}
