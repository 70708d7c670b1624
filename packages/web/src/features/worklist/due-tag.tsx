import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { shortTime } from '../../shared/format.ts'
import type { WorklistRow } from './queries.ts'

const COLOURS: Readonly<Record<WorklistRow['due'], string>> = {
  overdue: 'red',
  today: 'green',
  'first-touch': 'blue',
  later: 'default',
  stopped: 'default',
}

interface Props {
  readonly row: WorklistRow
  readonly now: string
}

/** Whether the next step is due, and when it was set for. */
export function DueTag({ row: { due, nextStepAt }, now }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const when = nextStepAt === null || due === 'stopped' ? '' : ` ${shortTime(nextStepAt, now)}`
  return (
    <Tag color={COLOURS[due]}>
      {t(`due.${due}`)}
      {when}
    </Tag>
  )
}
