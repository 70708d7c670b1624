import { Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../api/client.ts'
import { usePick } from './bilingual.ts'
import { dateTime } from './format.ts'
import { GateFindings } from './gate-findings.tsx'
import { packName } from './pack-name.ts'

type Answer = Schema['GateAnswer']

/** The whole answer: when next, every reason, and what an allowed contact must do. */
export function GateAnswerView({ answer }: { readonly answer: Answer }): React.JSX.Element {
  const { t } = useTranslation()
  const { findings, obligations, nextPermittedAt, outcome, packHash, policy } = answer
  return (
    <Flex vertical gap={12}>
      {outcome === 'ALLOW' ? null : (
        <Typography.Text strong>
          {nextPermittedAt === null
            ? t(outcome === 'REVIEW' ? 'gate.needs-word' : 'gate.no-time')
            : t('gate.next-permitted', { at: dateTime(nextPermittedAt) })}
        </Typography.Text>
      )}
      {findings.length === 0 ? null : <GateFindings findings={findings} />}
      {obligations.length === 0 ? null : <Obligations obligations={obligations} />}
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('gate.asked-at', { at: dateTime(answer.at) })} ·{' '}
        {t('gate.pack', { pack: packName(packHash), policy })}
      </Typography.Text>
    </Flex>
  )
}

interface ObligationsProps {
  readonly obligations: Answer['obligations']
}

export function Obligations({ obligations }: ObligationsProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <section aria-label={t('gate.obligations')}>
      <Typography.Text type="secondary">{t('gate.obligations')}</Typography.Text>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {obligations.map(({ code, text }) => (
          <li key={code}>{pick(text)}</li>
        ))}
      </ul>
    </section>
  )
}
