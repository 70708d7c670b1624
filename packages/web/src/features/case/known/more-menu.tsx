import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/queries.ts'
import type { Dialog } from '../dialogs.tsx'

const ITEMS = [
  { kind: 'inbound', ability: 'work-cases' },
  { kind: 'agreement', ability: 'make-agreements' },
  { kind: 'carry', ability: 'carry-calls' },
] as const

/** What is written down less often than a call is made. */
export function MoreMenu({ onDialog }: { readonly onDialog: (dialog: Dialog) => void }) {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const items = ITEMS.filter(({ ability }) => abilities.includes(ability))
  if (items.length === 0) return null
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.map(({ kind }) => ({
          key: kind,
          label: t(`${kind}.title`),
          onClick: () => onDialog({ kind }),
        })),
      }}
    >
      <Button>
        {t('known.more')}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
