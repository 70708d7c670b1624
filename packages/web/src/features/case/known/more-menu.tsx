import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/queries.ts'
import type { Dialog } from '../dialogs.tsx'
import type { CaseView } from '../queries.ts'

const ITEMS = [
  { kind: 'inbound', ability: 'work-cases' },
  { kind: 'agreement', ability: 'make-agreements' },
  { kind: 'carry', ability: 'carry-calls' },
] as const

interface Props {
  readonly view: Pick<CaseView, 'person' | 'hardship'>
  readonly onDialog: (dialog: Dialog) => void
}

/**
 * What is written down less often than a call is made. That the debtor asks for a call bears only on
 * one in hardship.
 */
export function MoreMenu({ view, onDialog }: Props) {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const asking = view.hardship.length > 0 && abilities.includes('work-cases') ? view.person : null
  const items = ITEMS.filter(({ ability }) => abilities.includes(ability))
  if (items.length === 0) return null
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...items.map(({ kind }) => ({
            key: kind,
            label: t(`${kind}.title`),
            onClick: () => onDialog({ kind }),
          })),
          ...(asking === null
            ? []
            : [
                {
                  key: 'callback',
                  label: t('callback.debtor'),
                  onClick: () => onDialog({ kind: 'callback', asking }),
                },
              ]),
        ],
      }}
    >
      <Button>
        {t('known.more')}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
