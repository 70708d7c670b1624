import { ProblemError, problemOf, unreachable } from '../../api/client.ts'
import type { Ask, Audit } from './queries.ts'

export type Part = 'calls' | 'cases' | 'records' | 'policy'

/** As the profile: the policy file that was handed in. */
export const OWN_POLICY = 'file'
export type Chosen = Readonly<Partial<Record<Part, File>>>

interface Sending {
  readonly files: Chosen
  readonly ask: Ask
  /** 0 to 100, of the bytes sent. */
  readonly onProgress: (percent: number) => void
}

/** How a call log is read and judged unless something else is chosen. */
export const USUAL_ASK: Ask = {
  profile: 'std',
  from: null,
  to: null,
  zone: null,
  unknown: 'connected',
  map: {},
}

/** Hands the files in. By XMLHttpRequest, because fetch cannot tell how much was sent. */
export function sendFiles({ files, ask, onProgress }: Sending): Promise<Audit> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/v1/audits')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100)),
    )
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201) resolve(answer as Audit)
      else reject(new ProblemError(problemOf(answer, request.status)))
    })
    const fail = (event: Event): void => reject(new ProblemError(unreachable(event)))
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    request.send(formOf(files, ask))
  })
}

/** The texts go before the files, which the server reads as a stream. */
function formOf(files: Chosen, { profile, from, to, zone, unknown, map }: Ask): FormData {
  const form = new FormData()
  form.append('profile', profile)
  form.append('from', from ?? '')
  form.append('to', to ?? '')
  form.append('zone', zone ?? '')
  form.append('unknown', unknown)
  form.append('map', JSON.stringify(map))
  for (const part of ['calls', 'cases', 'records', 'policy'] as const) {
    const file = files[part]
    if (file !== undefined) form.append(part, file)
  }
  return form
}
