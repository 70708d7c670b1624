import { Collapse, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { FieldRow } from './field-row.tsx'
import { type Form, isAsked, type Situation, saidIn } from './situation.ts'

interface Props {
  readonly form: Form
  readonly situation: Situation
  readonly onChange: (situation: Situation) => void
}

/** Open from the beginning: what most questions are about. */
const USUAL = ['when', 'who', 'case', 'counters']

/** Every fact of a situation in its group; whatever nobody touches is benign. */
export function SituationForm({ form, situation, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const fields = form.groups.flatMap((group) => group.fields)
  const open = form.groups
    .filter((group) => USUAL.includes(group.id) || saidIn(group, situation) > 0)
    .map(({ id }) => id)
  return (
    <Collapse
      defaultActiveKey={open}
      items={form.groups.map((group) => {
        const said = saidIn(group, situation)
        const asked = group.fields.filter((field) => isAsked(field, situation, fields))
        return {
          key: group.id,
          label: pick(group.title),
          extra:
            said === 0 ? null : <Tag color="orange">{t('ask.said-count', { count: said })}</Tag>,
          children:
            asked.length === 0 ? (
              t('ask.not-here')
            ) : (
              <div className="ask-grid">
                {asked.map((field) => (
                  <FieldRow
                    key={field.key}
                    field={field}
                    situation={situation}
                    onChange={onChange}
                  />
                ))}
              </div>
            ),
        }
      })}
    />
  )
}
