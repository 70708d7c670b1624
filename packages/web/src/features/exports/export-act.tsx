import { DownloadOutlined, FileProtectOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { saveBlob } from '../../shared/save-file.ts'
import { type Export, exportsQuery, fetchFile, type Made } from './queries.ts'

interface Props {
  readonly one: Export
  readonly onDecide: (asked: Export) => void
  readonly onMade: (made: Made & { readonly export: string }) => void
}

/** The next step of a request, for whose turn it is. */
export function ExportAct({ one, onDecide, onMade }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const { state, yours, awaitsYou, purpose } = one
  const named = (act: string) => t(act, { purpose: t(`exports.purposes.${purpose}`) })
  if (awaitsYou) {
    return (
      <Button
        size="small"
        type="primary"
        aria-label={named('exports.decide-named')}
        onClick={() => onDecide(one)}
      >
        {t('exports.decide')}
      </Button>
    )
  }
  if (!yours) return null
  if (state === 'asked') {
    return <Typography.Text type="secondary">{t('exports.waits')}</Typography.Text>
  }
  if (state === 'approved') return <Make one={one} onMade={onMade} />
  return state === 'made' ? <Fetch one={one} /> : null
}

function Make({ one, onMade }: Pick<Props, 'one' | 'onMade'>): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const make = useMutation({
    gcTime: 0,
    mutationFn: () =>
      must(api.POST('/v1/exports/{export}/file', { params: { path: { export: one.export } } })),
    onSuccess: async (made) => {
      onMade({ ...made, export: one.export })
      await queries.invalidateQueries({ queryKey: exportsQuery.queryKey })
    },
  })
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<FileProtectOutlined aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t('exports.make')}
      </Button>
      <ProblemAlert error={make.error} />
    </>
  )
}

export function Fetch({ one }: { readonly one: { readonly export: string } }): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const fetching = useMutation({
    gcTime: 0,
    mutationFn: () => fetchFile(one.export),
    onSuccess: (file) => saveBlob(`export-${one.export.slice(-8)}.xlsx`, file),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  })
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<DownloadOutlined aria-hidden />}
        loading={fetching.isPending}
        disabled={fetching.isSuccess}
        onClick={() => fetching.mutate()}
      >
        {t(fetching.isSuccess ? 'exports.fetched' : 'exports.fetch')}
      </Button>
      <ProblemAlert error={fetching.error} />
    </>
  )
}
