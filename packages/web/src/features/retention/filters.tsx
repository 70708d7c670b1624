import { Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Retention } from './queries.ts'
import { RECORDS, type RetentionSearch } from './search.ts'

interface Props {
  readonly months: Retention['months']
  readonly search: RetentionSearch
  readonly onChoose: (search: RetentionSearch) => void
}

/** By month and by kind of record; the choice stands in the address. */
export function Filters({ months, search, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { month, record, state } = search
  const counts = new Map<string, number>()
  for (const one of months) {
    if (one.month === null) continue
    counts.set(one.month, (counts.get(one.month) ?? 0) + one.debtors)
  }
  const rest = state === undefined ? {} : { state }
  return (
    <Flex gap={8} wrap>
      <Select
        allowClear
        aria-label={t('retention.month')}
        placeholder={t('retention.month')}
        style={{ minWidth: 180 }}
        value={month ?? null}
        options={[...counts].map(([value, n]) => ({ value, label: `${value} (${n})` }))}
        onChange={(value: string | null | undefined) =>
          onChoose({
            ...rest,
            ...(record === undefined ? {} : { record }),
            ...(value ? { month: value } : {}),
          })
        }
      />
      <Select
        allowClear
        aria-label={t('retention.record-title')}
        placeholder={t('retention.record-title')}
        style={{ minWidth: 180 }}
        value={record ?? null}
        options={RECORDS.filter((kind) => months.some((one) => one.record === kind)).map(
          (value) => ({
            value,
            label: t(`retention.record.${value}`),
          }),
        )}
        onChange={(value: (typeof RECORDS)[number] | null | undefined) =>
          onChoose({
            ...rest,
            ...(month === undefined ? {} : { month }),
            ...(value ? { record: value } : {}),
          })
        }
      />
    </Flex>
  )
}
