import { Card, Flex, Statistic } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Allocation } from '../../api/team-queries.ts'
import { yuan } from '../../shared/format.ts'

/** What nobody works yet; cases of people who have left are among it. */
export function WaitingCard({ unassigned }: Pick<Allocation, 'unassigned'>): React.JSX.Element {
  const { t } = useTranslation()
  const figures = [
    ['waiting-cases', unassigned.cases],
    ['waiting-debtors', unassigned.debtors],
    ['waiting-amount', yuan(unassigned.placedAmountFen)],
  ] as const
  return (
    <Card size="small" title={t('allocation.waiting')}>
      <Flex gap="8px 48px" wrap role="group" aria-label={t('allocation.waiting')}>
        {figures.map(([name, value]) => (
          <Statistic
            key={name}
            title={t(`allocation.${name}`)}
            value={value}
            styles={{ content: { fontSize: 26, fontWeight: 600 } }}
          />
        ))}
      </Flex>
    </Card>
  )
}
