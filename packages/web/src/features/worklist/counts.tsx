import { Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'

const SHOWN = [
  ['overdue', '#b91c1c'],
  ['today', '#166534'],
  ['first-touch', '#1d4ed8'],
  ['stopped', '#6b7280'],
] as const

interface Props {
  /** Undefined while they are on their way. */
  readonly counts: Schema['Worklist']['counts'] | undefined
}

/** What the day holds, at a glance. */
export function Counts({ counts }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div
      role="group"
      aria-label={t('worklist.counts')}
      style={{ display: 'grid', gap: 8, gridTemplateColumns: 'repeat(4, minmax(0, 150px))' }}
    >
      {SHOWN.map(([name, colour]) => (
        <Flex
          key={name}
          vertical
          style={{
            background: '#fff',
            borderRadius: 6,
            padding: '8px 12px',
            borderTop: `3px solid ${colour}`,
          }}
        >
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {t(`worklist.count-${name}`)}
          </Typography.Text>
          <Typography.Text strong style={{ fontSize: 22, lineHeight: 1.3 }}>
            {counts === undefined ? '–' : counts[name]}
          </Typography.Text>
        </Flex>
      ))}
    </div>
  )
}
