import { Card, Flex, Progress, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { figure } from './figures.ts'
import type { Audit } from './queries.ts'

/** How far it is, how fast, and how long it will take. */
export function ProgressCard({ audit: { state, progress } }: { readonly audit: Audit }) {
  const { t } = useTranslation()
  const stage = progress?.stage ?? 'begin'
  const percent =
    progress === null || progress.total === 0
      ? 0
      : Math.min(100, Math.floor((progress.done / progress.total) * 100))
  const name = state === 'waiting' ? t('audit.progress.waiting') : t(`audit.progress.${stage}`)
  return (
    <Card>
      <Flex vertical gap={12}>
        <FocusTitle>{name}</FocusTitle>
        <Progress percent={percent} status="active" aria-label={name} />
        <Typography.Text type="secondary" role="status">
          {progress === null ? t('audit.progress.leave') : <Told progress={progress} />}
        </Typography.Text>
      </Flex>
    </Card>
  )
}

function Told({ progress }: { readonly progress: NonNullable<Audit['progress']> }) {
  const { t } = useTranslation()
  const { rows, perSecond, secondsLeft } = progress
  const told = [
    t('audit.progress.rows', { rows: figure(rows) }),
    ...(perSecond === null ? [] : [t('audit.progress.rate', { rate: figure(perSecond) })]),
    ...(secondsLeft === null ? [] : [t('audit.progress.left', { seconds: figure(secondsLeft) })]),
  ]
  return <>{told.join(' · ')}</>
}
