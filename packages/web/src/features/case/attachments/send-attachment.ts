import { ProblemError, problemOf, unreachable } from '../../../api/client.ts'
import type { Attachment } from './queries.ts'

interface Sent {
  readonly to: string
  readonly file: File
  /** 0 to 100, of the bytes sent. */
  readonly onProgress: (percent: number) => void
}

/** Hands a file in. By XMLHttpRequest, because fetch cannot tell how much was sent. */
export function sendAttachment({ to, file, onProgress }: Sent): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100)),
    )
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201) resolve(answer as Attachment)
      else reject(new ProblemError(problemOf(answer, request.status)))
    })
    const fail = (event: Event): void => reject(new ProblemError(unreachable(event)))
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
