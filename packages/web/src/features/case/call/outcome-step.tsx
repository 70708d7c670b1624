import { Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../../api/client.ts'
import { Obligations } from '../../../shared/gate-answer.tsx'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { useKeys } from '../../../shared/use-keys.ts'
import { OUTCOME_KEYS, OUTCOMES, type ReportedOutcome } from '../keys.ts'
import type { Given } from './call-state.ts'
import { grouped } from './grouped.ts'
import { useOutcomeName } from './use-outcome-name.ts'

interface Props {
  readonly given: Given | null
  /** Whose number was called. */
  readonly role: Schema['TargetRole']
  readonly keysOn: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly onOutcome: (outcome: ReportedOutcome) => void
}

/** How the call ended: one press or one number key. */
export function OutcomeStep({
  given,
  role,
  keysOn,
  busy,
  error,
  onOutcome,
}: Props): React.JSX.Element {
  const { t } = useTranslation()
  const name = useOutcomeName(role)
  useKeys(keysOn && !busy ? OUTCOME_KEYS : null, onOutcome)
  return (
    <Flex vertical gap={16}>
      {given === null ? null : (
        <Typography.Text style={{ fontSize: 22 }}>{grouped(given.dial)}</Typography.Text>
      )}
      {given === null ? null : <Obligations obligations={given.obligations} />}
      <Typography.Title level={5} style={{ margin: 0 }}>
        {t('call.how-ended')}
      </Typography.Title>
      <div
        role="group"
        aria-label={t('call.how-ended')}
        style={{
          display: 'grid',
          gap: 8,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        }}
      >
        {OUTCOMES.map((outcome, i) => (
          <Button
            key={outcome}
            disabled={busy}
            aria-label={name(outcome)}
            aria-keyshortcuts={String(i + 1)}
            style={{ justifyContent: 'flex-start', height: 40, paddingInline: 12 }}
            onClick={() => onOutcome(outcome)}
          >
            <Typography.Text type="secondary">{i + 1}</Typography.Text>
            {name(outcome)}
          </Button>
        ))}
      </div>
      <ProblemAlert error={error} />
    </Flex>
  )
}
