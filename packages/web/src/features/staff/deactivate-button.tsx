import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must, ProblemError } from '../../api/client.ts'
import { type StaffMember, staffQuery } from '../../api/team-queries.ts'
import { usePick } from '../../shared/bilingual.ts'

/** Ends somebody's access at once, after saying what that means. */
export function DeactivateButton({ staff, name }: Pick<StaffMember, 'staff' | 'name'>) {
  const { t } = useTranslation()
  const pick = usePick()
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const deactivate = useMutation({
    mutationFn: () =>
      must(api.POST('/v1/staff/{staff}/deactivate', { params: { path: { staff } } })),
    onSuccess: () => {
      message.success(t('staff.deactivated', { name }))
      return queries.invalidateQueries({ queryKey: staffQuery.queryKey })
    },
    onError: (error) =>
      message.error(
        error instanceof ProblemError ? pick(error.problem.cure) : t('problem.unknown'),
      ),
  })
  return (
    <Button
      size="small"
      danger
      loading={deactivate.isPending}
      aria-label={t('staff.deactivate-of', { name })}
      onClick={() => {
        void modal.confirm({
          title: t('staff.deactivate-title', { name }),
          content: t('staff.deactivate-text'),
          okText: t('staff.deactivate-ok'),
          okButtonProps: { danger: true },
          cancelText: t('staff.cancel'),
          focusable: { autoFocusButton: 'cancel' },
          onOk: () => deactivate.mutate(),
        })
      }}
    >
      {t('staff.deactivate')}
    </Button>
  )
}
