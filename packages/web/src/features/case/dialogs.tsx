import { HelpDialog } from './help-dialog.tsx'
import { AgreementDialog } from './known/agreement-dialog.tsx'
import { type Asking, CallbackDialog, type Other } from './known/callback-dialog.tsx'
import { CarryDialog } from './known/carry-dialog.tsx'
import { GuaranteeDialog } from './known/guarantee-dialog.tsx'
import { InboundDialog } from './known/inbound-dialog.tsx'
import { MisdirectedDialog } from './known/misdirected-dialog.tsx'
import type { CaseView } from './queries.ts'
import { HoldDialog } from './stops/hold-dialog.tsx'
import { RefusalDialog } from './stops/refusal-dialog.tsx'
import { ReleaseDialog } from './stops/release-dialog.tsx'

/** What lies over the case. */
export type Dialog =
  | { readonly kind: 'help' | 'hold' | 'refusal' | 'inbound' | 'agreement' | 'carry' }
  | { readonly kind: 'callback'; readonly asking: Asking }
  | { readonly kind: 'guarantee'; readonly other: Other }
  | { readonly kind: 'misdirected'; readonly contact: string }
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
    case 'inbound':
      return <InboundDialog view={view} onClose={onClose} />
    case 'agreement':
      return <AgreementDialog view={view} onClose={onClose} />
    case 'carry':
      return <CarryDialog view={view} onClose={onClose} />
    case 'callback':
      return <CallbackDialog view={view} asking={dialog.asking} onClose={onClose} />
    case 'guarantee':
      return <GuaranteeDialog view={view} other={dialog.other} onClose={onClose} />
    case 'misdirected':
      return <MisdirectedDialog caseId={view.case} contact={dialog.contact} onClose={onClose} />
    case 'release':
      return <ReleaseDialog caseId={view.case} hold={dialog.hold} onClose={onClose} />
  }
}
