import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../api/client.ts'
import { EvidenceField } from './fields.tsx'
import { KnownDialog } from './known-dialog.tsx'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly caseId: string
  readonly contact: string
  readonly onClose: () => void
}

interface Typed {
  readonly evidence: string
}

/** A call reached somebody who has nothing to do with the debt. */
export function MisdirectedDialog({ caseId, contact, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const saving = useSaving({
    caseId,
    save: ({ evidence }: Typed) =>
      must(
        api.POST('/v1/cases/{case}/contacts/{contact}/misdirected', {
          params: { path: { case: caseId, contact } },
          body: { evidence: evidence.trim() },
        }),
      ),
    said: t('known.saved'),
    onSaved: onClose,
  })
  return (
    <KnownDialog<Typed>
      title={t('misdirected.title')}
      help={t('misdirected.help')}
      form={form}
      saving={saving}
      onSave={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      <EvidenceField />
    </KnownDialog>
  )
}
