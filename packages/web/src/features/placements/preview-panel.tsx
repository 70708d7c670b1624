import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { type ColumnChoices, chooseColumn } from './choose-column.ts'
import { MappingSection } from './mapping-section.tsx'
import { MissingColumns } from './missing-columns.tsx'
import { NotesSection } from './notes-section.tsx'
import { PreviewHead } from './preview-head.tsx'
import { previewQuery } from './queries.ts'
import { RegisterCard, type Registered } from './register-card.tsx'
import { RejectedSection } from './rejected-section.tsx'
import { SameFile } from './same-file.tsx'
import type { SheetChoice } from './sheet-choice.tsx'
import type { Preview } from './upload-file.ts'

interface Props {
  readonly id: string
  readonly handler: string
  readonly onDone: (registered: Registered) => Promise<void>
}

/** A file under examination, from what its columns hold to its registration. */
export function PreviewPanel({ id, handler, onDone }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error } = useQuery(previewQuery(id))
  const leave = (): void => void navigate({ to: '/placements', search: { handler } })
  if (data !== undefined) {
    return <Examined preview={data} {...{ handler, onDone }} onLeave={leave} />
  }
  if (error !== null) {
    return (
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={error} />
        <Button onClick={leave}>{t('placements.preview.again')}</Button>
      </Flex>
    )
  }
  return (
    <Card>
      <Skeleton active paragraph={{ rows: 8 }} />
    </Card>
  )
}

interface ExaminedProps extends Omit<Props, 'id'> {
  readonly preview: Preview
  readonly onLeave: () => void
}

function Examined({ preview, handler, onDone, onLeave }: ExaminedProps) {
  const navigate = useNavigate()
  const { remap, choose, chooseSheet } = useChoices(preview)
  const busy = remap.isPending
  const isKnown = preview.existing.placement !== null
  const isRead = preview.problem === null && preview.missing.length === 0
  return (
    <Flex vertical gap={16}>
      <PreviewHead
        key={`${preview.sheet} ${preview.headerRow}`}
        {...{ preview, handler, busy, onLeave }}
        onHandler={(chosen) =>
          void navigate({
            to: '/placements',
            search: { preview: preview.id, handler: chosen },
            replace: true,
          })
        }
        onSheet={chooseSheet}
      />
      <SameFile existing={preview.existing} />
      <ProblemAlert error={remap.error} />
      {isKnown || preview.missing.length === 0 ? null : (
        <MissingColumns {...{ preview, busy }} onChoose={choose} />
      )}
      {isKnown || preview.mapping.length === 0 ? null : (
        <MappingSection {...{ preview, busy }} onChoose={choose} />
      )}
      {isKnown || !isRead ? null : (
        <>
          <RejectedSection preview={preview} />
          <NotesSection preview={preview} />
        </>
      )}
      {isKnown ? null : (
        <RegisterCard
          key={`${preview.totals.accepted} ${preview.totals.placedAmountFen}`}
          {...{ preview, handler, onDone }}
        />
      )}
    </Flex>
  )
}

/** Choices of columns and of the sheet; every one has the file read again. */
function useChoices(preview: Preview) {
  const queries = useQueryClient()
  const [columns, setColumns] = useState<ColumnChoices>({})
  const remap = useMutation({
    mutationFn: (body: { columns: ColumnChoices } & Partial<SheetChoice>) =>
      must(
        api.PUT('/v1/placements/previews/{preview}/mapping', {
          params: { path: { preview: preview.id } },
          body,
        }),
      ),
    onSuccess: (read, { columns: chosen }) => {
      setColumns(chosen)
      queries.setQueryData(previewQuery(preview.id).queryKey, read)
    },
  })
  return {
    remap,
    choose: (column: number, field: string | null) =>
      remap.mutate({ columns: chooseColumn(columns, preview.mapping, column, field) }),
    /** Another header row has other columns: earlier answers do not hold for it. */
    chooseSheet: (choice: SheetChoice) => remap.mutate({ columns: {}, ...choice }),
  }
}
