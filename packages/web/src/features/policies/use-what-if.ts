import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, must, ProblemError, type Schema, unreachable } from '../../api/client.ts'
import { readLines } from '../../shared/read-lines.ts'
import { POLICY_KEY, type PolicySetting, whose } from './queries.ts'

export type WhatIf = Schema['WhatIfResult']
export type WhatIfChange = Schema['WhatIfChange']
export type WhatIfCounts = Schema['WhatIfCounts']

/** How far it is: debtors that were looked at, of all. */
export interface WhatIfProgress {
  readonly debtors: number
  readonly of: number
}

/**
 * Asks what a layer would have done in the last quarter. The server stops its work as soon as nobody
 * looks any more. The own history grows with every question: an answer is for the moment.
 */
export function useWhatIf(agency: string | null, settings: readonly PolicySetting[]) {
  const [progress, setProgress] = useState<WhatIfProgress>()
  const query = useQuery({
    queryKey: [...POLICY_KEY, 'what-if', agency, settings],
    queryFn: ({ signal }) =>
      askWhatIf({ ...whose(agency), settings: [...settings] }, signal, setProgress),
    retry: false,
    refetchOnWindowFocus: false,
  })
  return { ...query, progress }
}

async function askWhatIf(
  body: Schema['WhatIf'],
  signal: AbortSignal,
  onProgress: (progress: WhatIfProgress) => void,
): Promise<WhatIf> {
  const stream = await must(
    api.POST('/v1/policy/what-if', {
      body,
      headers: { accept: 'application/x-ndjson' },
      parseAs: 'stream',
      signal,
    }),
  )
  if (stream === null) throw cutOff()
  for await (const line of readLines(stream)) {
    const step = line as Schema['WhatIfLine']
    if ('result' in step) return step.result
    onProgress(step.progress)
  }
  throw cutOff()
}

function cutOff(): ProblemError {
  return new ProblemError(unreachable('the answer was cut off'))
}
