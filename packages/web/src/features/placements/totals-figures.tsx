import { Flex, Statistic } from 'antd'
import { useTranslation } from 'react-i18next'
import { yuan } from '../../shared/format.ts'
import type { Preview } from './upload-file.ts'

const LARGE = { content: { fontSize: 30, fontWeight: 600 } } as const

/** What the file adds up to, without the rows sent back. */
export function TotalsFigures({ totals }: Pick<Preview, 'totals'>): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex gap="8px 48px" wrap role="group" aria-label={t('placements.totals.title')}>
      <Statistic
        title={t('placements.totals.cases')}
        value={totals.accepted}
        suffix={t('placements.totals.unit')}
        styles={LARGE}
      />
      <Statistic
        title={t('placements.totals.amount')}
        value={yuan(totals.placedAmountFen)}
        styles={LARGE}
      />
      <Statistic
        title={t('placements.totals.debtors')}
        value={totals.debtors}
        suffix={t('placements.totals.people')}
        styles={LARGE}
      />
    </Flex>
  )
}
