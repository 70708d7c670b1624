import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure } from './figures.ts'
import type { Outcome, Tally } from './queries.ts'
import { type AuditSearch, filterOf } from './search.ts'
import { useFilter } from './use-filter.ts'
import { useAuditWords } from './use-words.ts'

const route = getRouteApi('/audit')
const ANY = ''
type Filter = ReturnType<typeof filterOf>

/** Breach or review, rule, organisation, seat, day: only what there is can be chosen. */
export function FindingFilters({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = useNavigate()
  const address = useFilter()
  const options = useOptions(outcome)
  const filter = filterOf(search)
  const go = (to: Filter): void => void navigate({ to: '/audit', search: address(to) })
  const change = (key: keyof Filter, value: string): void => {
    const { [key]: _before, ...rest } = filter
    go(value === ANY ? rest : { ...rest, ...read(key, value) })
  }
  return (
    <Flex gap={8} wrap role="search" className="no-print">
      {(['kind', 'rule', 'org', 'staff', 'day'] as const).map((key) => (
        <Select
          key={key}
          aria-label={t(`audit.filter.${key}`)}
          style={{ flex: '1 1 150px', maxWidth: 280, minWidth: 0 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={String(filter[key] ?? ANY)}
          options={[{ value: ANY, label: t(`audit.filter.any-${key}`) }, ...options[key]]}
          onChange={(value) => change(key, value)}
        />
      ))}
      {Object.keys(filter).length === 0 ? null : (
        <Button type="link" onClick={() => go({})}>
          {t('audit.filter.clear')}
        </Button>
      )}
    </Flex>
  )
}

function read(key: keyof Filter, value: string): Filter {
  switch (key) {
    case 'kind':
      return { kind: value === 'review' ? 'review' : 'breach' }
    case 'rule':
      return { rule: value }
    case 'day':
      return { day: value }
    case 'org':
      return { org: Number(value) }
    case 'staff':
      return { staff: Number(value) }
  }
}

interface Option {
  readonly value: string
  readonly label: string
}

function useOptions({
  summary,
  words: said,
}: Outcome): Readonly<Record<keyof Omit<AuditSearch, 'id' | 'page'>, readonly Option[]>> {
  const { t } = useTranslation()
  const words = useAuditWords({ words: said })
  const rules = [...new Set(summary.byRule.map(({ rule }) => rule))]
  const places = (tallies: readonly Tally[]): readonly Option[] =>
    tallies
      .map(({ name, breaches }, place) => ({ name, breaches, value: String(place) }))
      .toSorted((a, b) => b.breaches - a.breaches)
      .map(({ name, breaches, value }) => ({
        value,
        label: `${name === '' ? t('audit.tally.no-name') : name} (${figure(breaches)})`,
      }))
  return {
    kind: (['breach', 'review'] as const).map((kind) => ({
      value: kind,
      label: t(`audit.kind.${kind}`),
    })),
    rule: rules.map((rule) => ({ value: rule, label: words('rule', rule) })),
    org: places(summary.byOrg),
    staff: places(summary.byStaff),
    day: summary.byDay.map(({ name, breaches }) => ({
      value: name,
      label: `${name} (${figure(breaches)})`,
    })),
  }
}
