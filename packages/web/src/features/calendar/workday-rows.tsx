import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from './day-input.tsx'
import { FaultLines } from './fault-lines.tsx'
import type { Fault } from './notice-check.ts'
import type { NoticeDraft } from './notice-draft.ts'

interface Props {
  readonly draft: NoticeDraft
  readonly faults: readonly Fault[]
  readonly onDraft: (draft: NoticeDraft) => void
}

/** Saturdays and Sundays that are worked instead. */
export function WorkdayRows({ draft, faults, onDraft }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { workdays } = draft
  return (
    <section aria-label={t('calendar.form.workdays')}>
      <Typography.Text strong>{t('calendar.form.workdays')}</Typography.Text>
      <Typography.Paragraph type="secondary">
        {t('calendar.form.workdays-help')}
      </Typography.Paragraph>
      <Flex
        component="ul"
        gap={8}
        wrap
        style={{ listStyle: 'none', margin: '0 0 8px', padding: 0 }}
      >
        {workdays.map((day, index) => {
          const own = faults.filter(({ place }) => place === `workdays[${index}]`)
          const n = index + 1
          return (
            // Lines have no identity of their own; removing one rewrites those below.
            <li key={index}>
              <Flex gap={4}>
                <DayInput
                  label={t('calendar.form.workday', { n })}
                  value={day}
                  wrong={own.length > 0}
                  onChange={(text) =>
                    onDraft({
                      ...draft,
                      workdays: workdays.map((one, at) => (at === index ? text : one)),
                    })
                  }
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('calendar.form.remove-workday', { n })}
                  onClick={() =>
                    onDraft({ ...draft, workdays: workdays.filter((_, at) => at !== index) })
                  }
                />
              </Flex>
              <FaultLines faults={own} />
            </li>
          )
        })}
      </Flex>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => onDraft({ ...draft, workdays: [...workdays, ''] })}
      >
        {t('calendar.form.add-workday')}
      </Button>
    </section>
  )
}
