import { Button, Divider, Flex, Progress, Spin, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { PolicySetting } from './queries.ts'
import { useWhatIf, type WhatIfProgress } from './use-what-if.ts'
import { WhatIfPanel } from './what-if-panel.tsx'

interface Props {
  /** The agency whose layer it is; null: the lender's own. */
  readonly agency: string | null
  readonly settings: readonly PolicySetting[]
}

/** What a layer would have done in the last quarter, asked as soon as it is shown. */
export function WhatIfOf({ agency, settings }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch, isFetching, progress } = useWhatIf(agency, settings)
  return (
    <Flex vertical gap={10} role="region" aria-label={t('what-if.title')} aria-busy={isFetching}>
      <Divider style={{ margin: 0 }} />
      <Flex justify="space-between" align="baseline" gap={8} wrap>
        <Typography.Text strong>{t('what-if.title')}</Typography.Text>
        {data === undefined || isFetching ? null : (
          <Button type="link" size="small" onClick={() => void refetch()}>
            {t('what-if.again')}
          </Button>
        )}
      </Flex>
      {isFetching ? <Working progress={progress} /> : null}
      {isFetching || error === null ? null : (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      )}
      {isFetching || data === undefined ? null : <WhatIfPanel result={data} />}
    </Flex>
  )
}

function Working({ progress }: { readonly progress: WhatIfProgress | undefined }) {
  const { t } = useTranslation()
  if (progress === undefined || progress.of === 0) {
    return (
      <Flex gap={8} align="center" role="status">
        <Spin size="small" /> {t('what-if.asking')}
      </Flex>
    )
  }
  const { debtors, of } = progress
  return (
    <div role="status">
      <span>{t('what-if.progress', { n: debtors, of })}</span>
      <Progress percent={Math.round((debtors / of) * 100)} size="small" status="active" />
    </div>
  )
}
