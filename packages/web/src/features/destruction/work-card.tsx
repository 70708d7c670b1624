import { Card, Progress, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Destruction } from './queries.ts'

/** Every step of the work, in its order; the server does them one after the other. */
const STEPS = [
  ...(['list', 'access', 'cases', 'keep', 'index', 'wraps', 'copies', 'old-keys'] as const),
  'leaf',
] as const

/** How far the work is, and that nobody has to wait for it here. */
export function WorkCard({ destruction: { steps } }: { readonly destruction: Destruction }) {
  const { t } = useTranslation()
  const next = STEPS.find((step) => !steps.includes(step))
  return (
    <Card size="small" aria-live="polite">
      <Progress
        aria-label={t('destruction.work')}
        percent={Math.round((steps.length / STEPS.length) * 100)}
        status="active"
      />
      <Typography.Text>
        {next === undefined ? t('destruction.work-ends') : t(`destruction.step.${next}`)}
      </Typography.Text>{' '}
      <Typography.Text type="secondary">{t('destruction.work-help')}</Typography.Text>
    </Card>
  )
}
