import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { byRule, textOf } from './numbers.ts'
import type { PolicyNumber } from './queries.ts'

interface Props {
  readonly numbers: readonly PolicyNumber[]
  readonly onAdd: (number: PolicyNumber) => void
}

/** Picks a number to set, by rule, searched in either language. */
export function AddNumber({ numbers, onAdd }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Select
      aria-label={t('policies.add')}
      placeholder={t('policies.add')}
      style={{ width: '100%' }}
      value={null}
      showSearch={{
        filterOption: (typed, option) => {
          const number = numbers.find(({ parameter }) => parameter === option?.value)
          return number !== undefined && textOf(number).includes(typed.trim().toLowerCase())
        },
      }}
      onChange={(chosen: string | null) => {
        const number = numbers.find(({ parameter }) => parameter === chosen)
        if (number !== undefined) onAdd(number)
      }}
      options={byRule(numbers).map(({ rule, title, numbers: members }) => ({
        value: rule,
        label: pick(title),
        options: members.map(({ parameter, unit, now }) => ({
          value: parameter,
          label: `${pick(title)} · ${pick(unit)} · ${now === null ? t('rules.unset') : pick(now)}`,
        })),
      }))}
    />
  )
}
