import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useRefreshCase } from '../queries.ts'

interface Saving<Body, Answer> {
  readonly caseId: string
  readonly save: (body: Body) => Promise<Answer>
  /** Said when it is saved. */
  readonly said: string
  readonly onSaved: (answer: Answer) => void
}

/** Saves what became known; the case is read again afterwards. */
export function useSaving<Body, Answer>({ caseId, save, said, onSaved }: Saving<Body, Answer>) {
  const { message } = App.useApp()
  const refresh = useRefreshCase(caseId)
  return useMutation({
    mutationFn: save,
    onSuccess: async (answer) => {
      void message.success(said)
      onSaved(answer)
      await refresh()
    },
  })
}
