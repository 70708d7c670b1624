import { DatePicker, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../stops/refusal.ts'

interface EvidenceProps {
  readonly needed?: boolean
}

/** The reference of what proves it; never a story. */
export function EvidenceField({ needed = true }: EvidenceProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Form.Item
      name="evidence"
      label={t('release.evidence')}
      extra={t('known.evidence-help')}
      rules={
        needed ? [{ required: true, whitespace: true, message: t('release.evidence-needed') }] : []
      }
    >
      <Input maxLength={200} />
    </Form.Item>
  )
}

interface PartyProps {
  readonly label: string
  readonly parties: readonly Party[]
}

export function PartyField({ label, parties }: PartyProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Form.Item name="party" label={label} rules={[{ required: true }]}>
      <Select
        options={parties.map(({ party, name, role }) => ({
          value: party,
          label: `${name} · ${t(`party.${role}`)}`,
        }))}
      />
    </Form.Item>
  )
}

interface UntilProps {
  readonly label: string
  readonly help: string
  /** The message that asks for a time; absent: it may be left out. */
  readonly needed?: string
}

/** A moment in Beijing time. */
export function UntilField({ label, help, needed }: UntilProps): React.JSX.Element {
  return (
    <Form.Item
      name="until"
      label={label}
      extra={help}
      rules={needed === undefined ? [] : [{ required: true, message: needed }]}
    >
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}
