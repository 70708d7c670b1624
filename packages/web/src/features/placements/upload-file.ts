import { ProblemError, problemOf, type Schema, unreachable } from '../../api/client.ts'

export type Preview = Schema['Preview']

interface Upload {
  readonly file: File
  readonly handler: string
  /** 0 to 100, of the bytes sent. */
  readonly onProgress: (percent: number) => void
}

const ENDINGS = ['.xlsx', '.xls', '.csv']

/** Whether the name ends like a file that can be read; its bytes are looked at by the server. */
export function isReadableName(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
}

/**
 * Sends a file for a preview. By XMLHttpRequest, because fetch cannot tell how much was sent. The
 * handler goes before the file, which the server reads as a stream.
 */
export function uploadPlacement({ file, handler, onProgress }: Upload): Promise<Preview> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/v1/placements/previews')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100)),
    )
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201) resolve(answer as Preview)
      else reject(new ProblemError(problemOf(answer, request.status)))
    })
    const fail = (event: Event): void => reject(new ProblemError(unreachable(event)))
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    const form = new FormData()
    form.append('handler', handler)
    form.append('file', file)
    request.send(form)
  })
}
