import { Alert, Card, Descriptions, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import type { Destruction } from './queries.ts'

interface Props {
  readonly check: NonNullable<Destruction['check']>
}

/** What the independent check tried, and what it found. */
export function CheckCard({ check }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { isClean, sample, readAsAgency, readAsLender, foundIn } = check
  return (
    <Card size="small" title={t('destruction.check')}>
      <Alert
        type={isClean ? 'success' : 'error'}
        showIcon
        title={t(isClean ? 'destruction.clean' : 'destruction.not-clean')}
        description={foundIn.length === 0 ? undefined : foundIn.join('、')}
        style={{ marginBlockEnd: 12 }}
      />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'at',
            label: t('destruction.check-at'),
            children: `${check.byName} ${dateTime(check.at)}`,
          },
          {
            key: 'agency',
            label: t('destruction.as-agency'),
            children: `${readAsAgency} / ${sample}`,
          },
          {
            key: 'lender',
            label: t('destruction.as-lender'),
            children: `${readAsLender} / ${sample}`,
          },
          {
            key: 'wraps',
            label: t('destruction.old-wraps'),
            children: `${check.wrapsOpened} / ${check.oldWraps} × ${check.keysTried}`,
          },
          { key: 'remains', label: t('destruction.remains'), children: check.remains },
          {
            key: 'canaries',
            label: t('destruction.canaries'),
            children: `${foundIn.length} / ${check.canaries}`,
          },
        ]}
      />
      {check.checkpoint === null ? null : (
        <Typography.Paragraph type="secondary" style={{ marginBlock: '12px 0' }}>
          {t('destruction.checkpoint')}
          <pre style={{ margin: '4px 0 0', whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
            {check.checkpoint}
          </pre>
        </Typography.Paragraph>
      )}
    </Card>
  )
}
