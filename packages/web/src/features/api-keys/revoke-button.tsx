import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must, ProblemError } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { type ApiKey, apiKeysQuery } from './queries.ts'

/** Ends a key at once, after saying what that means. */
export function RevokeButton({ apiKey: { key, name } }: { readonly apiKey: ApiKey }) {
  const { t } = useTranslation()
  const pick = usePick()
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => must(api.POST('/v1/api-keys/{key}/revoke', { params: { path: { key } } })),
    onSuccess: () => {
      message.success(t('api-keys.revoked', { name }))
      return queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey })
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
      loading={revoke.isPending}
      aria-label={t('api-keys.revoke-of', { name })}
      onClick={() => {
        void modal.confirm({
          title: t('api-keys.revoke-title', { name }),
          content: t('api-keys.revoke-text'),
          okText: t('api-keys.revoke-ok'),
          okButtonProps: { danger: true },
          cancelText: t('api-keys.cancel'),
          focusable: { autoFocusButton: 'cancel' },
          onOk: () => revoke.mutate(),
        })
      }}
    >
      {t('api-keys.revoke')}
    </Button>
  )
}
