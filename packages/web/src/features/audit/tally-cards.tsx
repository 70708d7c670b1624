import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { Columns } from './columns.tsx'
import type { Outcome } from './queries.ts'
import { TallyList } from './tally-list.tsx'
import { useFilter } from './use-filter.ts'

/** When it happens, at whose hands, and to whom. */
export function TallyCards({ outcome: { summary } }: { readonly outcome: Outcome }) {
  const { t } = useTranslation()
  const filter = useFilter()
  const { byHour, byDay, byOrg, byStaff, worst } = summary
  const nobody = t('audit.tally.no-name')
  return (
    <div className="audit-cards">
      <Card size="small" title={t('audit.tally.hours')}>
        <Columns
          label={t('audit.tally.hours')}
          tallies={byHour}
          nameOf={(name) => t('audit.tally.hour', { hour: name })}
        />
      </Card>
      <Card size="small" title={t('audit.tally.days')}>
        <Columns
          label={t('audit.tally.days')}
          tallies={byDay}
          nameOf={(name) => name}
          shortOf={(name) => name.slice(5)}
          searchOf={({ name }) => filter({ kind: 'breach', day: name })}
        />
      </Card>
      <Card size="small" title={t('audit.tally.orgs')}>
        <TallyList
          label={t('audit.tally.orgs')}
          tallies={byOrg}
          nameOf={({ name }) => (name === '' ? nobody : name)}
          searchOf={(org) => filter({ kind: 'breach', org })}
        />
      </Card>
      <Card size="small" title={t('audit.tally.staff')}>
        <TallyList
          label={t('audit.tally.staff')}
          tallies={byStaff}
          nameOf={({ name }) => (name === '' ? nobody : name)}
          searchOf={(staff) => filter({ kind: 'breach', staff })}
        />
      </Card>
      <Card size="small" title={t('audit.tally.worst')} style={{ gridColumn: '1 / -1' }}>
        <TallyList label={t('audit.tally.worst')} tallies={worst} nameOf={({ name }) => name} />
      </Card>
    </div>
  )
}
