import { Button, Card, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeEntry } from './change-entry.tsx'
import { DecideDialog, type Word } from './decide-dialog.tsx'
import type { Policy } from './queries.ts'

const SHOWN_FIRST = 5

interface Props {
  readonly policy: Policy
  readonly today: string
}

/** Every proposal and version, the newest first: who, why, when, and what became of it. */
export function History({ policy, today }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const [deciding, setDeciding] = useState<Word>()
  const { changes } = policy
  const shown = all ? changes : changes.slice(0, SHOWN_FIRST)
  return (
    <Card size="small" title={t('policies.history')}>
      {changes.length === 0 ? (
        <Typography.Text type="secondary">{t('policies.history-none')}</Typography.Text>
      ) : (
        <Flex
          vertical
          gap={12}
          component="ul"
          aria-label={t('policies.history')}
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {shown.map((change) => (
            <ChangeEntry
              key={change.change}
              change={change}
              numbers={policy.numbers}
              today={today}
              onDecide={(approved) => setDeciding({ change, approved })}
            />
          ))}
        </Flex>
      )}
      {shown.length < changes.length ? (
        <Button type="link" style={{ paddingInline: 0 }} onClick={() => setAll(true)}>
          {t('policies.history-all', { count: changes.length })}
        </Button>
      ) : null}
      {deciding === undefined ? null : (
        <DecideDialog policy={policy} word={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </Card>
  )
}
