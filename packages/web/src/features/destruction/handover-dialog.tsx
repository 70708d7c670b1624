import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Modal, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { useMe } from '../../api/queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { Destruction } from './queries.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly which: 'hand' | 'receive'
  readonly destruction: Destruction
  readonly onClose: () => void
}

/** Handing over; and signing for it, with what the comparison found before one's eyes. */
export function HandoverDialog({ which, destruction, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const path = { destruction: destruction.destruction }
  const compared = useQuery({
    queryKey: ['destructions', destruction.destruction, 'handover'],
    queryFn: () =>
      must(api.GET('/v1/destructions/{destruction}/handover/check', { params: { path } })),
    enabled: which === 'receive',
    retry: false,
    staleTime: 0,
  })
  const act = useAct(
    () =>
      must(
        which === 'hand'
          ? api.POST('/v1/destructions/{destruction}/handover', { params: { path } })
          : api.POST('/v1/destructions/{destruction}/receipt', { params: { path } }),
      ),
    `destruction.done.${which}`,
    onClose,
  )
  const faults = compared.data?.faults ?? []
  const ready = which === 'hand' || (compared.data !== undefined && faults.length === 0)
  return (
    <Modal
      open
      title={t(`destruction.do.${which}`)}
      okText={t(`destruction.ok.${which}`)}
      cancelText={t('cancel')}
      okButtonProps={{ loading: act.isPending, disabled: !ready }}
      onOk={() => act.mutate()}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <div>{t(`destruction.text.${which}`, { name: me.name, n: destruction.counts.cases })}</div>
        {which === 'receive' ? <Compared data={compared.data} error={compared.error} /> : null}
        <ProblemAlert error={act.error} />
      </Flex>
    </Modal>
  )
}

interface ComparedProps {
  readonly data:
    | {
        readonly cases: number
        readonly root: string
        readonly faults: readonly { case: string; kind: string }[]
      }
    | undefined
  readonly error: unknown
}

function Compared({ data, error }: ComparedProps) {
  const { t } = useTranslation()
  if (error !== null && error !== undefined) return <ProblemAlert error={error} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />
  const { cases, root, faults } = data
  return (
    <Alert
      type={faults.length === 0 ? 'success' : 'error'}
      showIcon
      title={
        faults.length === 0
          ? t('destruction.same', { n: cases })
          : t('destruction.differs', { n: faults.length })
      }
      description={
        <div style={{ wordBreak: 'break-all' }}>
          {faults.length === 0
            ? root
            : faults
                .slice(0, 20)
                .map((fault) => `${fault.case} ${t(`destruction.fault.${fault.kind}`)}`)
                .join('、')}
        </div>
      }
    />
  )
}
