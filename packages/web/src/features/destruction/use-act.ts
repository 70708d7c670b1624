import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { destructionsQuery } from './queries.ts'

/** Something done to a destruction: afterwards its page and the list are read anew. */
export function useAct<T>(act: (typed: T) => Promise<unknown>, said: string, onDone: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      void message.success(t(said))
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: destructionsQuery.queryKey }),
  })
}
