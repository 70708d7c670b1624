import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EyeOutlined,
  StopOutlined,
} from '@ant-design/icons'
import { Popover, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../api/client.ts'
import { shortTime } from './format.ts'

type Verdict = Schema['Verdict']

interface Props {
  readonly outcome: Verdict
  readonly nextPermittedAt: string | null
  /** The server's time, against which the next permitted time is shortened. */
  readonly now: string
  /** Why not now; shown on hover, focus or tap. */
  readonly reason?: string | null
}

const LOOKS: Readonly<Record<Verdict, readonly [colour: string, icon: React.ReactNode]>> = {
  ALLOW: ['green', <CheckCircleOutlined key="icon" />],
  DEFER: ['gold', <ClockCircleOutlined key="icon" />],
  REVIEW: ['purple', <EyeOutlined key="icon" />],
  DENY: ['red', <StopOutlined key="icon" />],
}

/** What the gate says, in one tag: never by colour alone. */
export function GateTag({ outcome, nextPermittedAt, now, reason }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [color, icon] = LOOKS[outcome]
  const text =
    outcome === 'DEFER' && nextPermittedAt !== null
      ? t('gate.defer-until', { at: shortTime(nextPermittedAt, now) })
      : t(`gate.${outcome}`)
  if (reason === null || reason === undefined) {
    return (
      <Tag color={color} icon={icon}>
        {text}
      </Tag>
    )
  }
  return (
    <Popover content={reason} trigger={['hover', 'focus', 'click']} mouseLeaveDelay={0}>
      <Tag
        color={color}
        icon={icon}
        tabIndex={0}
        aria-label={`${text}: ${reason}`}
        style={{ cursor: 'help' }}
        onClick={(event) => event.stopPropagation()}
      >
        {text}
      </Tag>
    </Popover>
  )
}
