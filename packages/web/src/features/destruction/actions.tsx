import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckDialog } from './check-dialog.tsx'
import { HandoverDialog } from './handover-dialog.tsx'
import type { Destruction } from './queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { TypedDialog } from './typed-dialog.tsx'

type Open = 'hand' | 'receive' | 'approve' | 'refuse' | 'withdraw' | 'execute' | 'check'

/** What the reader may do now; what cannot be undone is red and asks for the agency's name. */
export function Actions({ destruction }: { readonly destruction: Destruction }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const { may, acts, destruction: id } = destruction
  const button = (
    which: Open,
    isMain = false,
    options: { readonly danger?: boolean; readonly words?: string } = {},
  ) => (
    <Button
      key={which}
      type={isMain ? 'primary' : 'default'}
      danger={options.danger === true}
      onClick={() => setOpen(which)}
    >
      {t(`destruction.do.${options.words ?? which}`)}
    </Button>
  )
  const handed = acts.some(({ kind }) => kind === 'handed-over')
  return (
    <>
      {may.withdraw ? button('withdraw') : null}
      {may.refuse ? button('refuse') : null}
      {handed ? (
        <Button
          icon={<DownloadOutlined aria-hidden />}
          href={`/v1/destructions/${id}/handover.jsonl`}
          download
        >
          {t('destruction.do.handover-file')}
        </Button>
      ) : null}
      {may.handOver ? button('hand', !handed, { words: handed ? 'hand-again' : 'hand' }) : null}
      {may.receive ? button('receive', true) : null}
      {may.approve ? button('approve', true) : null}
      {may.execute ? button('execute', true, { danger: true }) : null}
      {may.check ? button('check', true) : null}
      {may.certificate ? (
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          href={`/v1/destructions/${id}/certificate.pdf`}
          download
        >
          {t('destruction.do.certificate')}
        </Button>
      ) : null}
      <Dialog open={open} destruction={destruction} onClose={() => setOpen(undefined)} />
    </>
  )
}

interface DialogProps {
  readonly open: Open | undefined
  readonly destruction: Destruction
  readonly onClose: () => void
}

function Dialog({ open, ...rest }: DialogProps) {
  switch (open) {
    case undefined:
      return null
    case 'hand':
    case 'receive':
      return <HandoverDialog which={open} {...rest} />
    case 'approve':
    case 'execute':
      return <TypedDialog which={open} {...rest} />
    case 'refuse':
    case 'withdraw':
      return <ReasonDialog which={open} {...rest} />
    case 'check':
      return <CheckDialog {...rest} />
  }
}
