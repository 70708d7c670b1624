import { SearchOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { RuleSummary } from './queries.ts'
import { FILTERS, type RulesSearch } from './search.ts'

interface Props {
  readonly rules: readonly RuleSummary[]
  readonly search: RulesSearch
  readonly onSearch: (search: RulesSearch) => void
}

/** Words and filters; each stands in the address at once. */
export function RuleFilters({ rules, search, onSearch }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const options = useOptions(rules)
  // The field keeps what is being typed: the address follows a moment later.
  const [typed, setTyped] = useState(search.q ?? '')
  const change = (key: 'q' | (typeof FILTERS)[number], value: string): void => {
    const { [key]: _before, ...rest } = search
    onSearch(value === '' ? rest : { ...rest, [key]: value })
  }
  const filtered = ['q' as const, ...FILTERS].some((key) => search[key] !== undefined)
  return (
    <Flex vertical gap={8} role="search" className="no-print">
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        size="large"
        aria-label={t('rules.search')}
        placeholder={t('rules.search')}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value)
          change('q', value)
        }}
      />
      <Flex gap={8} wrap>
        {FILTERS.map((key) => (
          <Select
            key={key}
            aria-label={t(`rules.by-${key}`)}
            style={{ flex: '1 1 180px', maxWidth: 260, minWidth: 0 }}
            showSearch={{ optionFilterProp: 'label' }}
            value={search[key] ?? ''}
            options={[{ value: '', label: t(`rules.any-${key}`) }, ...options[key]]}
            onChange={(value) => change(key, value)}
          />
        ))}
        {filtered ? (
          <Button
            type="link"
            onClick={() => {
              const { on, policy } = search
              setTyped('')
              onSearch({ ...(on && { on }), ...(policy && { policy }) })
            }}
          >
            {t('rules.clear')}
          </Button>
        ) : null}
      </Flex>
    </Flex>
  )
}

type Option = { readonly value: string; readonly label: string }

/** Only what some rule has: no filter leads to an empty page by itself. */
function useOptions(
  rules: readonly RuleSummary[],
): Readonly<Record<(typeof FILTERS)[number], readonly Option[]>> {
  const { t } = useTranslation()
  const pick = usePick()
  const cited = new Map(
    rules.flatMap(({ instruments }) =>
      instruments.map(({ instrument, name }) => [instrument, pick(name)] as const),
    ),
  )
  const words = (of: (rule: RuleSummary) => readonly string[], name: string): readonly Option[] =>
    [...new Set(rules.flatMap(of))].map((value) => ({
      value,
      label: t(`${name}.${value}`, { defaultValue: value }),
    }))
  return {
    instrument: [...cited].map(([value, label]) => ({ value, label })),
    layer: words(({ layers }) => layers, 'layer'),
    channel: words(({ channels }) => channels, 'channel'),
    outcome: words(({ outcomes }) => outcomes, 'rules.outcome'),
  }
}
