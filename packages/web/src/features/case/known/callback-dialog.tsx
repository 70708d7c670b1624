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

/** Who asks: a third party or the debtor. */
export type Asking = Pick<Other, 'party' | 'name'>

interface Props {
  readonly view: CaseView
  readonly asking: Asking
  readonly onClose: () => void
}

interface Typed {
  readonly until: Dayjs
  readonly evidence: string
}

/**
 * A third party asked to be called again: without that there is one talk with them. Or the debtor,
 * who is called less often in hardship where the lender wants it so.
 */
export function CallbackDialog({ view, asking, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const saving = useSaving({
    caseId: view.case,
    save: ({ until, evidence }: Typed) =>
      must(
        api.POST('/v1/cases/{case}/callbacks', {
          params: { path: { case: view.case } },
          body: { party: asking.party, until: beijing(until) ?? '', evidence: evidence.trim() },
        }),
      ),
    said: t('known.saved'),
    onSaved: onClose,
  })
  return (
    <KnownDialog<Typed>
      title={t('callback.title', { name: asking.name })}
      help={t(asking.party === view.person?.party ? 'callback.help-debtor' : 'callback.help')}
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
