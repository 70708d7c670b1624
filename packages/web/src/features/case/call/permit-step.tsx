import { Alert, Button, Flex, Progress, Space, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../../api/client.ts'
import { Obligations } from '../../../shared/gate-answer.tsx'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { useKeys } from '../../../shared/use-keys.ts'
import { PERMIT_KEYS } from '../keys.ts'
import type { OpenContact } from './call-state.ts'
import { grouped } from './grouped.ts'
import { useCountdown } from './use-countdown.ts'

interface Props {
  readonly open: OpenContact
  readonly keysOn: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly onStarted: () => void
  readonly onNotDialled: () => void
  /** The permit ran out, but the number had been dialled in time. */
  readonly onDialledAfterAll: () => void
}

const LIFE_SEC = 60

/** The permit: the number to dial by hand on the recorded line, while it lasts. */
export function PermitStep(props: Props): React.JSX.Element {
  const left = useCountdown(props.open.deadline)
  const over = left === 0 || props.open.stage === 'expired'
  return over ? <Expired {...props} /> : <Alive {...props} left={left} />
}

function Alive({
  open,
  keysOn,
  busy,
  error,
  left,
  onStarted,
  onNotDialled,
}: Props & { left: number }) {
  const { t } = useTranslation()
  useKeys(keysOn && !busy ? PERMIT_KEYS : null, (name) =>
    name === 'started' ? onStarted() : onNotDialled(),
  )
  return (
    <Flex vertical gap={16}>
      <Alert
        type="success"
        showIcon
        title={t(open.given === null ? 'call.permit-open' : 'call.permitted')}
      />
      <Flex vertical align="center" gap={4}>
        {open.given === null ? (
          <Typography.Text>{t('call.number-gone')}</Typography.Text>
        ) : (
          <output
            aria-label={t('call.number')}
            style={{ fontSize: 34, fontWeight: 600, letterSpacing: 1, lineHeight: 1.3 }}
          >
            {grouped(open.given.dial)}
          </output>
        )}
        {open.given === null ? null : (
          <Typography.Text type="secondary">{t('call.dial-by-hand')}</Typography.Text>
        )}
      </Flex>
      <Flex gap={12} align="center">
        <Progress
          percent={(left / LIFE_SEC) * 100}
          showInfo={false}
          status={left <= 10 ? 'exception' : 'normal'}
          aria-hidden
        />
        <span role="timer" style={{ whiteSpace: 'nowrap' }}>
          {t('call.seconds', { n: left })}
        </span>
      </Flex>
      {open.given === null ? null : <Obligations obligations={open.given.obligations} />}
      <ProblemAlert error={error} />
      <Space wrap>
        <Button
          type="primary"
          size="large"
          loading={busy}
          aria-keyshortcuts="s"
          onClick={onStarted}
        >
          {t('call.started')} (S)
        </Button>
        <Button size="large" disabled={busy} aria-keyshortcuts="x" onClick={onNotDialled}>
          {t('call.not-dialled')} (X)
        </Button>
      </Space>
    </Flex>
  )
}

function Expired({ busy, error, onNotDialled, onDialledAfterAll }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex vertical gap={16}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('call.expired')}
        description={t('call.expired-help')}
      />
      {isExpiry(error) ? null : <ProblemAlert error={error} />}
      <Space wrap>
        <Button type="primary" loading={busy} onClick={onNotDialled}>
          {t('call.not-dialled')}
        </Button>
        <Button disabled={busy} onClick={onDialledAfterAll}>
          {t('call.dialled-in-time')}
        </Button>
      </Space>
    </Flex>
  )
}

/** The screen says already that the permit has expired. */
function isExpiry(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.code === 'permit-expired'
}
