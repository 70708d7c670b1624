import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../api/client.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly caseId: string
  readonly agreement: string
}

/** The debtor takes an agreement back: it ends at once. */
export function RevokeButton({ caseId, agreement }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const saving = useSaving({
    caseId,
    save: () =>
      must(
        api.POST('/v1/cases/{case}/agreements/{agreement}/revoke', {
          params: { path: { case: caseId, agreement } },
        }),
      ),
    said: t('agreement.revoked'),
    onSaved: () => undefined,
  })
  return (
    <>
      <Popconfirm
        title={t('agreement.revoke-sure')}
        okText={t('agreement.revoke')}
        cancelText={t('cancel')}
        onConfirm={() => saving.mutate(undefined)}
      >
        <Button size="small" loading={saving.isPending}>
          {t('agreement.revoke')}
        </Button>
      </Popconfirm>
      <ProblemAlert error={saving.error} />
    </>
  )
}
