import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from './day-input.tsx'
import { FaultLines } from './fault-lines.tsx'
import type { Fault } from './notice-check.ts'
import type { HolidayDraft, NoticeDraft } from './notice-draft.ts'

interface Props {
  readonly draft: NoticeDraft
  readonly faults: readonly Fault[]
  readonly onDraft: (draft: NoticeDraft) => void
}

const ROWS = { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 } as const

/** One line per holiday: its name, first and last day off. */
export function HolidayRows({ draft, faults, onDraft }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { holidays } = draft
  const change = (index: number, part: Partial<HolidayDraft>): void =>
    onDraft({
      ...draft,
      holidays: holidays.map((one, at) => (at === index ? { ...one, ...part } : one)),
    })
  return (
    <section aria-label={t('calendar.form.holidays')}>
      <Typography.Text strong>{t('calendar.form.holidays')}</Typography.Text>
      <Typography.Paragraph type="secondary">{t('calendar.form.statutory')}</Typography.Paragraph>
      <ul style={ROWS}>
        {holidays.map((holiday, index) => (
          <HolidayRow
            // Lines have no identity of their own; removing one rewrites those below.
            key={index}
            n={index + 1}
            holiday={holiday}
            faults={faults.filter(({ place }) => place.startsWith(`holidays[${index}]`))}
            onChange={(part) => change(index, part)}
            onRemove={() =>
              onDraft({ ...draft, holidays: holidays.filter((_, at) => at !== index) })
            }
          />
        ))}
      </ul>
      <FaultLines faults={faults.filter(({ place }) => place === 'holidays')} />
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        style={{ marginBlockStart: 8 }}
        onClick={() =>
          onDraft({ ...draft, holidays: [...holidays, { name: '', from: '', to: '' }] })
        }
      >
        {t('calendar.form.add-holiday')}
      </Button>
    </section>
  )
}

interface RowProps {
  readonly n: number
  readonly holiday: HolidayDraft
  readonly faults: readonly Fault[]
  readonly onChange: (part: Partial<HolidayDraft>) => void
  readonly onRemove: () => void
}

function HolidayRow({ n, holiday, faults, onChange, onRemove }: RowProps) {
  const { t } = useTranslation()
  const label = (what: 'name' | 'from' | 'to'): string =>
    `${t('calendar.form.holiday', { n })} ${t(`calendar.form.${what}`)}`
  const wrong = (what: string): boolean =>
    faults.some(({ place }) => place.endsWith(`.${what}`) || place.endsWith(']'))
  return (
    <li>
      <Flex gap={8} wrap align="center">
        <Input
          aria-label={label('name')}
          placeholder={t('calendar.form.name')}
          status={wrong('name') ? 'error' : ''}
          style={{ width: 140 }}
          maxLength={40}
          value={holiday.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Flex gap={4} style={{ flex: '1 1 300px', maxWidth: 380 }}>
          <DayInput
            label={label('from')}
            value={holiday.from}
            wrong={wrong('from')}
            onChange={(from) => onChange({ from })}
          />
          <DayInput
            label={label('to')}
            value={holiday.to}
            wrong={wrong('to')}
            onChange={(to) => onChange({ to })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('calendar.form.remove-holiday', { n })}
            onClick={onRemove}
          />
        </Flex>
      </Flex>
      <FaultLines faults={faults} />
    </li>
  )
}
