import { Card, Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import { yuan } from '../../shared/format.ts'
import type { CaseView } from './queries.ts'

export function Amounts({ view }: { readonly view: CaseView }): React.JSX.Element {
  const { t } = useTranslation()
  const rows = [
    ['placed', yuan(view.placedAmountFen)],
    ['principal', yuan(view.principalFen)],
    ['interest', yuan(view.interestFen)],
    ['penalty', yuan(view.penaltyFen)],
    ['fee', yuan(view.feeFen)],
    ['placed-on', view.placedOn],
    ['recall-on', view.recallOn ?? '—'],
  ] as const
  return (
    <Card size="small" title={t('case.amounts')}>
      <Descriptions
        size="small"
        column={2}
        items={rows.map(([name, value]) => ({
          key: name,
          label: t(`case.${name}`),
          children: value,
        }))}
      />
    </Card>
  )
}
