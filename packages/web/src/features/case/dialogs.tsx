import { HelpDialog } from './help-dialog.tsx'
import type { CaseView } from './queries.ts'
import { HoldDialog } from './stops/hold-dialog.tsx'
import { RefusalDialog } from './stops/refusal-dialog.tsx'
import { ReleaseDialog } from './stops/release-dialog.tsx'

/** What lies over the case. */
export type Dialog =
  | { readonly kind: 'help' | 'hold' | 'refusal' }
  | { readonly kind: 'release'; readonly hold: CaseView['holds'][number] }

interface Props {
  readonly dialog: Dialog | null
  readonly view: CaseView
  readonly onClose: () => void
}

export function Dialogs({ dialog, view, onClose }: Props): React.JSX.Element | null {
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'help':
      return <HelpDialog onClose={onClose} />
    case 'hold':
      return <HoldDialog caseId={view.case} onClose={onClose} />
    case 'refusal':
      return <RefusalDialog view={view} onClose={onClose} />
    case 'release':
      return <ReleaseDialog caseId={view.case} hold={dialog.hold} onClose={onClose} />
  }
}
