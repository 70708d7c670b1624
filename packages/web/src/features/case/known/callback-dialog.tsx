import { Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../api/client.ts'
import type { CaseView } from '../queries.ts'
import { EvidenceField, UntilField } from './fields.tsx'
import { KnownDialog } from './known-dialog.tsx'
import { beijing } from './typed.ts'
import { useSaving } from './use-saving.ts'

export type Other = CaseView['others'][number]

interface Props {
  readonly view: CaseView
  readonly other: Other
  readonly onClose: () => void
}

interface Typed {
  readonly until: Dayjs
  readonly evidence: string
}

/** A third party asked to be called again: without that there is one talk with them. */
export function CallbackDialog({ view, other, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const saving = useSaving({
    caseId: view.case,
    save: ({ until, evidence }: Typed) =>
      must(
        api.POST('/v1/cases/{case}/callbacks', {
          params: { path: { case: view.case } },
          body: { party: other.party, until: beijing(until) ?? '', evidence: evidence.trim() },
        }),
      ),
    said: t('known.saved'),
    onSaved: onClose,
  })
  return (
    <KnownDialog<Typed>
      title={t('callback.title', { name: other.name })}
      help={t('callback.help')}
      form={form}
      initial={{ until: dayjs(view.now.slice(0, 16)).add(1, 'day') }}
      saving={saving}
      onSave={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      <UntilField
        label={t('callback.until')}
        help={t('callback.until-help')}
        needed={t('callback.until-needed')}
      />
      <EvidenceField />
    </KnownDialog>
  )
}
