import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../api/client.ts'
import { useMe } from '../../api/queries.ts'
import { yuan } from '../../shared/format.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { compareAmount, compareCases } from './control-totals.ts'
import { useOrg } from './handler-select.tsx'
import { type LenderFigures, TotalsCheck } from './totals-check.tsx'
import type { Preview } from './upload-file.ts'

export type Registered = Schema['RegisteredPlacement']

interface Props {
  readonly preview: Preview
  readonly handler: string
  /** Settles when the preview has left the screen. */
  readonly onDone: (registered: Registered) => Promise<void>
}

/** Compares the lender's figures and registers everything at once; nothing before they agree. */
export function RegisterCard({ preview, handler, onDone }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const me = useMe()
  const handlerName = useOrg(handler)?.name ?? me.org.name
  const [typed, setTyped] = useState<LenderFigures>({ cases: '', amount: '' })
  const { totals } = preview
  const register = useRegister(preview, handler, onDone)
  const why = whyNot(preview, typed)

  function confirm(): void {
    const amount = yuan(totals.placedAmountFen)
    modal.confirm({
      title: t('placements.register.title', { count: totals.accepted }),
      content: t('placements.register.text', { handler: handlerName, amount }),
      okText: t('placements.register.ok'),
      cancelText: t('placements.preview.stay'),
      onOk: () => register.mutate(),
    })
  }

  return (
    <Card size="small" title={t('placements.totals.title')}>
      <Flex vertical gap={16}>
        {preview.ready ? <TotalsCheck totals={totals} typed={typed} onType={setTyped} /> : null}
        <ProblemAlert error={register.error} />
        <Flex gap={12} align="center" wrap>
          <Button
            type="primary"
            size="large"
            disabled={why !== undefined}
            loading={register.isPending}
            onClick={confirm}
          >
            {totals.accepted === 0
              ? t('placements.register.go-none')
              : t('placements.register.go', { count: totals.accepted })}
          </Button>
          {register.isPending ? (
            <Typography.Text type="secondary" role="status">
              {t('placements.register.going')}
            </Typography.Text>
          ) : null}
          {why === undefined ? null : (
            <Typography.Text type="secondary">
              {t(`placements.register.why.${why}`)}
            </Typography.Text>
          )}
        </Flex>
      </Flex>
    </Card>
  )
}

function useRegister(preview: Preview, handler: string, onDone: Props['onDone']) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const { accepted: cases, placedAmountFen } = preview.totals
      const confirm = { cases, placedAmountFen }
      return must(api.POST('/v1/placements', { body: { preview: preview.id, confirm, handler } }))
    },
    onSuccess: async (registered) => {
      await onDone(registered)
      queries.removeQueries({ queryKey: ['preview', preview.id] })
      await Promise.all(
        [['placements'], ['allocation'], ['cases']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}

/** What still stands in the way, if anything. */
function whyNot(
  { existing, missing, ready, totals }: Preview,
  typed: LenderFigures,
): 'same' | 'missing' | 'empty' | 'totals' | undefined {
  if (existing.placement !== null) return 'same'
  if (missing.length > 0) return 'missing'
  if (!ready) return 'empty'
  const agree =
    compareCases(typed.cases, totals.accepted).state === 'equal' &&
    compareAmount(typed.amount, totals.placedAmountFen).state === 'equal'
  return agree ? undefined : 'totals'
}
