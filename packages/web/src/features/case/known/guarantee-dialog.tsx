import { Checkbox, DatePicker, Form, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import type { CaseView } from '../queries.ts'
import type { Other } from './callback-dialog.tsx'
import { EvidenceField } from './fields.tsx'
import { KnownDialog } from './known-dialog.tsx'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly view: CaseView
  readonly other: Other
  readonly onClose: () => void
}

interface Typed {
  readonly guaranteeKind: Schema['GuaranteeKind']
  readonly signed: boolean
  readonly periodUntil?: Dayjs | null
  readonly claimedInTime: boolean
  readonly enforcedFirst: boolean
  readonly evidence: string
}

/** On what terms somebody guarantees the case; the gate asks for them before any contact. */
export function GuaranteeDialog({ view, other, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const kind = Form.useWatch('guaranteeKind', form)
  const saving = useSaving({
    caseId: view.case,
    save: ({ periodUntil, evidence, ...terms }: Typed) =>
      must(
        api.POST('/v1/cases/{case}/guarantees', {
          params: { path: { case: view.case } },
          body: {
            party: other.party,
            ...terms,
            periodUntil: periodUntil?.format('YYYY-MM-DD') ?? null,
            evidence: evidence.trim(),
          },
        }),
      ),
    said: t('known.saved'),
    onSaved: onClose,
  })
  return (
    <KnownDialog<Typed>
      title={t('guarantee.title', { name: other.name })}
      help={t('guarantee.help')}
      form={form}
      initial={initialOf(other.guarantee)}
      saving={saving}
      onSave={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      <Form.Item name="guaranteeKind" label={t('guarantee.kind')}>
        <Radio.Group
          options={(['general', 'joint'] as const).map((one) => ({
            value: one,
            label: t(`guarantee.kind-${one}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="periodUntil"
        label={t('guarantee.period')}
        extra={t('guarantee.period-help')}
      >
        <DatePicker />
      </Form.Item>
      <Yes name="signed" label={t('guarantee.signed')} />
      <Yes name="claimedInTime" label={t('guarantee.claimed')} />
      {kind === 'joint' ? null : <Yes name="enforcedFirst" label={t('guarantee.enforced')} />}
      <EvidenceField />
    </KnownDialog>
  )
}

function Yes({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} valuePropName="checked" style={{ marginBottom: 8 }}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  )
}

function initialOf(known: Other['guarantee']): Partial<Typed> {
  const period = known?.periodUntil ?? null
  return {
    guaranteeKind: known?.kind ?? 'general',
    signed: known?.signed ?? false,
    periodUntil: period === null ? null : dayjs(period),
    claimedInTime: known?.claimedInTime ?? false,
    enforcedFirst: known?.enforcedFirst ?? false,
  }
}
