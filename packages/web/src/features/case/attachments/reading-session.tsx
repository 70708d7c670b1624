import { createContext, use, useCallback, useState } from 'react'
import { PurposeDialog } from './purpose-dialog.tsx'
import type { Purpose } from './queries.ts'

/** Gives the purpose of the session to whoever needs it; asks once. */
type WithPurpose = (act: (purpose: Purpose) => void) => void

const Session = createContext<WithPurpose | null>(null)

/**
 * One sitting at one case: what for is asked at the first recording or document and holds for the
 * others, each of which goes on record all the same.
 */
export function ReadingSession({
  children,
}: {
  readonly children: React.ReactNode
}): React.JSX.Element {
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [waiting, setWaiting] = useState<{ readonly act: (purpose: Purpose) => void } | null>(null)
  const withPurpose = useCallback<WithPurpose>(
    (act) => {
      if (purpose === null) setWaiting({ act })
      else act(purpose)
    },
    [purpose],
  )
  return (
    <Session value={withPurpose}>
      {children}
      {waiting === null ? null : (
        <PurposeDialog
          onClose={() => setWaiting(null)}
          onPurpose={(chosen) => {
            setPurpose(chosen)
            setWaiting(null)
            waiting.act(chosen)
          }}
        />
      )}
    </Session>
  )
}

export function useWithPurpose(): WithPurpose {
  const session = use(Session)
  if (session === null) throw new Error('recordings stand inside a reading session')
  return session
}
