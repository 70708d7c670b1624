import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Card, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../api/client.ts'
import { useMe } from '../../api/queries.ts'
import { placementsQuery } from '../../api/team-queries.ts'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { dateTime } from '../../shared/format.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { ResultList } from './result-list.tsx'
import { spreadOf } from './share.ts'

type Result = Schema['AllocationResult']

interface Props {
  readonly chosen: ReadonlySet<string>
  readonly onDone: () => void
}

/** Try the allocation out, look at it, then do it. A change of the choice takes the trial away. */
export function ShareOut({ chosen, onDone }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [placement, setPlacement] = useState('')
  const { trial, real } = useAllocate(chosen, placement, onDone)
  const key = `${placement} ${[...chosen].toSorted().join(' ')}`
  const planned = trial.data?.key === key ? trial.data.result : undefined
  return (
    <Card size="small" title={t('allocation.keeps')}>
      <Flex vertical gap={16}>
        <Keeps />
        <Flex gap={8} wrap align="center">
          <PlacementSelect value={placement} onChange={setPlacement} />
          <Button
            type={planned === undefined ? 'primary' : 'default'}
            disabled={chosen.size === 0}
            loading={trial.isPending}
            onClick={() => {
              real.reset()
              trial.mutate(key)
            }}
          >
            {t('allocation.try')}
          </Button>
          <Typography.Text type="secondary">
            {chosen.size === 0
              ? t('allocation.try-needs')
              : t('allocation.chosen', { count: chosen.size })}
          </Typography.Text>
        </Flex>
        <ProblemAlert error={trial.error ?? real.error} />
        {real.data === undefined ? null : (
          <Done result={real.data} planned={trial.data?.result.assigned ?? real.data.assigned} />
        )}
        {planned === undefined || real.data !== undefined ? null : (
          <Planned result={planned} busy={real.isPending} onGo={() => real.mutate()} />
        )}
      </Flex>
    </Card>
  )
}

function useAllocate(chosen: ReadonlySet<string>, placement: string, onDone: () => void) {
  const queries = useQueryClient()
  const ask = (dryRun: boolean): Promise<Result> =>
    must(
      api.POST('/v1/allocation', {
        body: { collectors: [...chosen], dryRun, ...(placement === '' ? {} : { placement }) },
      }),
    )
  const trial = useMutation({
    mutationFn: async (key: string) => ({ key, result: await ask(true) }),
  })
  const real = useMutation({
    mutationFn: () => ask(false),
    onSuccess: async () => {
      onDone()
      await Promise.all(
        [['allocation'], ['cases'], ['worklist']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
  return { trial, real }
}

function Keeps() {
  const { t } = useTranslation()
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {['keeps-person', 'keeps-worked', 'keeps-undo'].map((what) => (
        <li key={what}>{t(`allocation.${what}`)}</li>
      ))}
    </ul>
  )
}

interface SelectProps {
  readonly value: string
  readonly onChange: (placement: string) => void
}

function PlacementSelect({ value, onChange }: SelectProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { data, isPending } = useQuery(placementsQuery)
  const own = (data ?? []).filter(({ handler }) => handler.org === me.org.id)
  return (
    <Select
      aria-label={t('allocation.placement')}
      style={{ width: 320, maxWidth: '100%' }}
      loading={isPending}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('allocation.placement-any') },
        ...own.map(({ placement, fileName, registeredAt }) => ({
          value: placement,
          label: `${fileName} · ${dateTime(registeredAt)}`,
        })),
      ]}
    />
  )
}

interface PlannedProps {
  readonly result: Result
  readonly busy: boolean
  readonly onGo: () => void
}

function Planned({ result, busy, onGo }: PlannedProps) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const people = result.collectors.filter(({ added }) => added.cases > 0).length
  if (result.assigned === 0) {
    return <Alert type="info" showIcon title={t('allocation.preview-none')} />
  }
  function confirm(): void {
    modal.confirm({
      title: t('allocation.confirm-title', { count: result.assigned, people }),
      content: t('allocation.confirm-text'),
      okText: t('allocation.confirm'),
      cancelText: t('allocation.cancel'),
      onOk: onGo,
    })
  }
  return (
    <Flex vertical gap={12}>
      <FocusTitle>{t('allocation.preview-title')}</FocusTitle>
      <ResultList rows={result.collectors} />
      <Flex gap={12} align="center" wrap>
        <Button type="primary" loading={busy} onClick={confirm}>
          {t('allocation.confirm')}
        </Button>
        <Typography.Text>
          {t('allocation.total', { count: result.assigned })} ·{' '}
          {t('allocation.spread', {
            count: spreadOf(result.collectors.map(({ after }) => after.cases)),
          })}
        </Typography.Text>
      </Flex>
    </Flex>
  )
}

function Done({ result, planned }: { readonly result: Result; readonly planned: number }) {
  const { t } = useTranslation()
  const { assigned } = result
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('allocation.done', { count: assigned })}
      {...(assigned === planned
        ? {}
        : { description: t('allocation.changed', { planned, done: assigned }) })}
    />
  )
}
