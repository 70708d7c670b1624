import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Flex, Radio, Select, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DayField } from '../../shared/day-field.tsx'
import { formQuery, useReader } from '../rules/queries.ts'
import type { Ask } from './queries.ts'

const ZONES = ['Asia/Shanghai', 'UTC', 'Asia/Hong_Kong', 'Asia/Singapore'] as const

interface Props {
  readonly ask: Ask
  readonly disabled?: boolean
  readonly onAsk: (ask: Ask) => void
}

/** Under which policy, for which days, in which zone, and what an unknown word counts for. */
export function AskOptions({ ask, disabled = false, onAsk }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { data: form } = useQuery(formQuery(useReader()))
  const policies = form?.policies ?? []
  const title = policies.find(({ id }) => id === ask.profile)?.title
  return (
    <div className="audit-options">
      <Field label={t('audit.options.profile')}>
        <Select
          aria-label={t('audit.options.profile')}
          disabled={disabled}
          value={ask.profile}
          options={
            title === undefined
              ? [{ value: ask.profile, label: ask.profile }]
              : policies.map((one) => ({ value: one.id, label: pick(one.title) }))
          }
          onChange={(profile) => onAsk({ ...ask, profile })}
        />
        <Typography.Text type="secondary">{t('audit.options.own-policy')}</Typography.Text>
      </Field>
      <Field label={t('audit.options.days')}>
        <Flex gap={8} align="center" wrap>
          <DayField
            label={t('audit.options.from')}
            value={ask.from ?? ''}
            onChange={(from) => onAsk({ ...ask, from: from === '' ? null : from })}
          />
          –
          <DayField
            label={t('audit.options.to')}
            value={ask.to ?? ''}
            onChange={(to) => onAsk({ ...ask, to: to === '' ? null : to })}
          />
        </Flex>
      </Field>
      <Field label={t('audit.options.zone')}>
        <AutoComplete
          aria-label={t('audit.options.zone')}
          disabled={disabled}
          allowClear
          placeholder={t('audit.options.zone-found')}
          value={ask.zone ?? ''}
          options={ZONES.map((value) => ({ value }))}
          onChange={(zone: string | undefined) => {
            onAsk({ ...ask, zone: zone === undefined || zone === '' ? null : zone })
          }}
        />
      </Field>
      <Field label={t('audit.options.unknown')}>
        <Radio.Group
          aria-label={t('audit.options.unknown')}
          disabled={disabled}
          value={ask.unknown}
          options={(['connected', 'unanswered'] as const).map((value) => ({
            value,
            label: t(`audit.unknown.${value}`),
          }))}
          onChange={({ target }) => {
            onAsk({ ...ask, unknown: target.value === 'unanswered' ? 'unanswered' : 'connected' })
          }}
        />
      </Field>
    </div>
  )
}

function Field({ label, children }: React.PropsWithChildren<{ readonly label: string }>) {
  return (
    <Flex vertical gap={4}>
      <Typography.Text type="secondary" aria-hidden>
        {label}
      </Typography.Text>
      {children}
    </Flex>
  )
}
