import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Flex, Radio, Select, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DayField } from '../../shared/day-field.tsx'
import { formQuery, useReader } from '../rules/queries.ts'
import type { Ask } from './queries.ts'
import { OWN_POLICY } from './send-files.ts'

const ZONES = ['Asia/Shanghai', 'UTC', 'Asia/Hong_Kong', 'Asia/Singapore'] as const

interface Props {
  readonly ask: Ask
  /** The name of the policy file among the files. */
  readonly ownPolicy?: string | undefined
  readonly disabled?: boolean
  readonly onAsk: (ask: Ask) => void
}

/** Under which policy, for which days, in which zone, and what an unknown word counts for. */
export function AskOptions({ ask, ownPolicy, disabled = false, onAsk }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { data: form } = useQuery(formQuery(useReader()))
  const policies = (form?.policies ?? []).map(({ id, title }) => ({
    value: id,
    label: pick(title),
  }))
  const own = ownPolicy === undefined ? [] : [{ value: OWN_POLICY, label: ownPolicy }]
  const options = [...own, ...policies]
  const isKnown = options.some(({ value }) => value === ask.profile)
  return (
    <div className="audit-options">
      <Field label={t('audit.options.profile')}>
        <Select
          aria-label={t('audit.options.profile')}
          disabled={disabled}
          value={ask.profile}
          options={isKnown ? options : [{ value: ask.profile, label: ask.profile }]}
          onChange={(profile) => onAsk({ ...ask, profile })}
        />
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
