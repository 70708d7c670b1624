import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { isRead, type MappedColumn } from './choose-column.ts'

const NONE = ''

interface Props {
  readonly column: MappedColumn
  readonly fields: readonly Schema['PlacementField'][]
  readonly busy: boolean
  readonly onChoose: (column: number, field: string | null) => void
  readonly onClose?: () => void
}

/** What one column holds; not storing it is the first choice. */
export function FieldSelect({ column, fields, busy, onChoose, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const isOffered = fields.some(({ field }) => field === column.field)
  const chosen = isRead(column.status) && isOffered
  return (
    <Select
      aria-label={t('placements.mapping.field-of', { header: column.header })}
      style={{ width: 240, maxWidth: '100%' }}
      size="small"
      disabled={busy}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: NONE, label: t('placements.mapping.none') },
        ...fields.map(({ field, label }) => ({ value: field, label: pick(label) })),
      ]}
      value={chosen ? (column.field ?? NONE) : NONE}
      onChange={(field) => onChoose(column.column, field === NONE ? null : field)}
      {...(onClose === undefined ? {} : { autoFocus: true, defaultOpen: true, onBlur: onClose })}
    />
  )
}
