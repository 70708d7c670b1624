import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Card, Flex, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { DayInput } from './day-input.tsx'
import { FaultLines } from './fault-lines.tsx'
import { HolidayRows } from './holiday-rows.tsx'
import { type Coverage, checkNotice, countDays, type Fault } from './notice-check.ts'
import { emptyDraft, type NoticeDraft, noticeOf } from './notice-draft.ts'
import { NoticePaste } from './notice-paste.tsx'
import type { NoticeReading, SaidWeekday } from './notice-text.ts'
import { calendarQuery } from './queries.ts'
import { WorkdayRows } from './workday-rows.tsx'

interface Props {
  readonly coverage: Coverage
  readonly onClose: () => void
}

/** Types in, or reads from its wording, the State Council's notice of a year; checked all along. */
export function NoticeForm({ coverage, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const [empty] = useState(() => emptyDraft(Number(coverage.until.slice(0, 4))))
  const [draft, setDraft] = useState(empty)
  const [said, setSaid] = useState<readonly SaidWeekday[]>([])
  const load = useLoad(draft, onClose)
  const faults = checkNotice(draft, coverage, said)
  // An empty form is not wrong yet.
  const shown = draft === empty ? [] : faults
  const { year } = draft

  function fill(reading: NoticeReading): void {
    setSaid(reading.weekdays)
    setDraft((before) => ({
      year: reading.year ?? before.year,
      source: reading.source === '' ? before.source : reading.source,
      publishedOn: reading.publishedOn === '' ? before.publishedOn : reading.publishedOn,
      holidays: reading.holidays,
      workdays: reading.workdays,
    }))
  }

  function confirm(): void {
    modal.confirm({
      title: t('calendar.form.confirm-title', { year }),
      content: t('calendar.form.confirm-text'),
      okText: t('calendar.form.go-plain'),
      cancelText: t('calendar.form.cancel'),
      onOk: () => load.mutate(),
    })
  }

  return (
    <Card size="small" title={<FocusTitle>{t('calendar.form.title')}</FocusTitle>}>
      <Flex vertical gap={20}>
        <NoticePaste onRead={fill} />
        <FaultLines faults={shown.filter(({ place }) => place === 'pasted')} />
        <HeadFields draft={draft} faults={shown} onDraft={setDraft} />
        <HolidayRows draft={draft} faults={shown} onDraft={setDraft} />
        <WorkdayRows draft={draft} faults={shown} onDraft={setDraft} />
        {draft === empty ? null : <Standing draft={draft} faults={faults} />}
        <ProblemAlert error={load.error} />
        <Flex gap={8} wrap>
          <Button
            type="primary"
            disabled={faults.length > 0}
            loading={load.isPending}
            onClick={confirm}
          >
            {year === null ? t('calendar.form.go-plain') : t('calendar.form.go', { year })}
          </Button>
          <Button onClick={onClose}>{t('calendar.form.cancel')}</Button>
        </Flex>
      </Flex>
    </Card>
  )
}

function useLoad(draft: NoticeDraft, onDone: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => must(api.POST('/v1/calendar/notices', { body: noticeOf(draft) })),
    onSuccess: (calendar) => {
      queries.setQueryData(calendarQuery.queryKey, calendar)
      message.success(t('calendar.form.done', { year: draft.year }))
      onDone()
    },
  })
}

interface PartProps {
  readonly draft: NoticeDraft
  readonly faults: readonly Fault[]
}

function Standing({ draft, faults }: PartProps) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {faults.length === 0 ? (
        <Alert type="success" showIcon title={t('calendar.form.right', countDays(draft))} />
      ) : (
        <Alert type="warning" showIcon title={t('calendar.form.wrong', { count: faults.length })} />
      )}
    </div>
  )
}

interface HeadProps extends PartProps {
  readonly onDraft: (draft: NoticeDraft) => void
}

function HeadFields({ draft, faults, onDraft }: HeadProps) {
  const { t } = useTranslation()
  const of = (place: string): readonly Fault[] => faults.filter((fault) => fault.place === place)
  return (
    <Flex gap="8px 24px" wrap align="start">
      <Field label={t('calendar.form.year')} faults={of('year')}>
        <InputNumber
          aria-label={t('calendar.form.year')}
          status={of('year').length > 0 ? 'error' : ''}
          precision={0}
          style={{ width: 110 }}
          value={draft.year}
          onChange={(year) => onDraft({ ...draft, year })}
        />
      </Field>
      <Field label={t('calendar.form.source')} faults={of('source')}>
        <Input
          aria-label={t('calendar.form.source')}
          status={of('source').length > 0 ? 'error' : ''}
          placeholder={t('calendar.form.source-hint')}
          style={{ width: 260, maxWidth: '100%' }}
          maxLength={200}
          value={draft.source}
          onChange={({ target }) => onDraft({ ...draft, source: target.value })}
        />
      </Field>
      <Field label={t('calendar.form.published')} faults={of('publishedOn')}>
        <DayInput
          label={t('calendar.form.published')}
          value={draft.publishedOn}
          wrong={of('publishedOn').length > 0}
          onChange={(publishedOn) => onDraft({ ...draft, publishedOn })}
        />
      </Field>
    </Flex>
  )
}

interface FieldProps {
  readonly label: string
  readonly faults: readonly Fault[]
  readonly children: React.ReactNode
}

function Field({ label, faults, children }: FieldProps) {
  return (
    <div>
      <div aria-hidden>{label}</div>
      {children}
      <FaultLines faults={faults} />
    </div>
  )
}
