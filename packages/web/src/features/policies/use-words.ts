import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { hoursOf } from './draft.ts'
import type { PolicyNumber, PolicySetting } from './queries.ts'

/** `5,000`, `the whole holiday schedule`, `text messages, e-mail` or `08:00–21:00`. */
export function useValueWords(): (
  value: PolicySetting['value'],
  options: PolicyNumber['options'],
) => string {
  const { t } = useTranslation()
  const pick = usePick()
  return (value, options) => {
    const wordOf = (one: string): string => {
      const option = options.find((known) => known.value === one)
      return option === undefined ? one : pick(option.label)
    }
    if (!Array.isArray(value)) return typeof value === 'number' ? counted(value) : wordOf(value)
    if (value.length === 0) return t('policies.nothing')
    const hours = hoursOf(value).map((ends) => ends.join('–'))
    const members = value.flatMap((one) => (typeof one === 'string' ? [wordOf(one)] : []))
    return [...hours, ...members].join(t('policies.comma'))
  }
}

/** As the server writes it: 5,000,000. */
function counted(value: number): string {
  return value.toLocaleString('en-US')
}

/** `text messages, credit cards`; empty: everywhere. */
export function useScopeWords(): (applies: PolicySetting['applies']) => string {
  const { t } = useTranslation()
  return (applies) =>
    [
      ...(applies?.channels ?? []).map((one) => t(`channel.${one}`)),
      ...(applies?.products ?? []).map((one) => t(`policies.product.${one}`)),
      ...(applies?.lenderTypes ?? []).map((one) => t(`registers.types.${one}`)),
    ].join(t('policies.comma'))
}
