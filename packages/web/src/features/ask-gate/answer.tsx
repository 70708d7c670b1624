import { Link } from '@tanstack/react-router'
import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { dateTime } from '../../shared/format.ts'
import { GateAnswerView } from '../../shared/gate-answer.tsx'
import { OutcomeTag } from '../rules/outcome-tag.tsx'
import { type Form, type Situation, saidOf } from './situation.ts'

export type Tried = Schema['Tried']

interface Props {
  readonly answer: Tried
  readonly form: Form
  readonly situation: Situation
}

/** The gate's whole answer to the situation, and what about it would change the answer. */
export function TriedAnswer({ answer, form, situation }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { outcome, considered, findings } = answer
  return (
    <Card
      size="small"
      title={
        <Flex gap={10} align="center">
          <OutcomeTag outcome={outcome} />
          <span style={{ whiteSpace: 'normal' }}>
            {t(findings.length === 0 ? 'ask.nobody-speaks' : 'ask.speak', {
              count: findings.length,
            })}
          </span>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        <GateAnswerView answer={answer} />
        {findings.length === 0 ? null : <Reasons reasons={findings.map(({ reason }) => reason)} />}
        {outcome === 'ALLOW' ? null : <Changes answer={answer} form={form} situation={situation} />}
        <Considered considered={considered} spoke={findings.map(({ rule }) => rule)} />
      </Flex>
    </Card>
  )
}

/** The codes by which programs and files know the reasons. */
function Reasons({ reasons }: { readonly reasons: readonly string[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div>
      <Typography.Text type="secondary">{t('ask.reasons')}</Typography.Text>{' '}
      {[...new Set(reasons)].map((reason) => (
        <Typography.Text key={reason} code>
          {reason}
        </Typography.Text>
      ))}
    </div>
  )
}

/** Waiting, or one thing being otherwise: what would lead to another answer. */
function Changes({ answer, form, situation }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { outcome, findings, withoutFinding, turning, nextPermittedAt } = answer
  const fields = form.groups.flatMap((group) => group.fields)
  const label = (key: string): string => {
    const field = fields.find((one) => one.key === key)
    return field === undefined ? key : saidOf(field, situation[key], pick)
  }
  const alone = findings.flatMap(({ rule, title, verdict }, i) => {
    const left = withoutFinding[i]
    return verdict === 'ALLOW' || left === undefined || left === outcome
      ? []
      : [{ rule, title, left }]
  })
  const none = nextPermittedAt === null && turning.length === 0 && alone.length === 0
  return (
    <section aria-label={t('ask.changes')}>
      <Typography.Title level={2} style={{ fontSize: 15, margin: '0 0 6px' }}>
        {t('ask.changes')}
      </Typography.Title>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {nextPermittedAt === null ? null : (
          <li>
            {t('ask.wait', { at: dateTime(nextPermittedAt) })} <OutcomeTag outcome="ALLOW" />
          </li>
        )}
        {turning.map(({ fact, outcome: then }) => (
          <li key={fact}>
            {t('ask.without-fact', { fact: label(fact) })} <OutcomeTag outcome={then} />
          </li>
        ))}
        {alone.map(({ rule, title, left }) => (
          <li key={rule}>
            {t('ask.without-rule')}{' '}
            <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
              {pick(title)}
            </Link>{' '}
            <OutcomeTag outcome={left} />
          </li>
        ))}
        {none ? <li>{t('ask.all-together')}</li> : null}
      </ul>
    </section>
  )
}

interface ConsideredProps {
  readonly considered: readonly string[]
  readonly spoke: readonly string[]
}

/** The rules that were asked and had nothing to say. */
function Considered({ considered, spoke }: ConsideredProps): React.JSX.Element {
  const { t } = useTranslation()
  const silent = considered.filter((rule) => !spoke.includes(rule))
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        {t('ask.considered', { all: considered.length, silent: silent.length })}
      </summary>
      <Flex gap="2px 12px" wrap style={{ marginBlockStart: 6 }}>
        {silent.map((rule) => (
          <Link key={rule} to="/rules/$ruleId" params={{ ruleId: rule }}>
            {rule}
          </Link>
        ))}
      </Flex>
    </details>
  )
}
