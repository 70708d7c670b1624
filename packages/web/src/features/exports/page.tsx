import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { DataList } from '../../shared/data-list.tsx'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { useExportColumns } from './export-columns.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { type Export, exportsQuery, type Made } from './queries.ts'

/** Files of cases: who asked, who approved, and the file itself. */
export function ExportsPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { abilities, org } = useMe()
  const query = useQuery(exportsQuery)
  const [deciding, setDeciding] = useState<Export | null>(null)
  const [made, setMade] = useState<(Made & { readonly export: string }) | null>(null)
  const columns = useExportColumns({ onDecide: setDeciding, onMade: setMade })
  return (
    <>
      <PageHead title={t('exports.title')} intro={t('exports.intro')}>
        {abilities.includes('see-access') && org.kind === 'lender' ? (
          <Link to="/exports/trace">{t('trace.title')}</Link>
        ) : null}
      </PageHead>
      <Card size="small">
        <Loaded query={query} rows={6}>
          {(exports) => (
            <DataList
              label={t('exports.title')}
              columns={columns}
              rows={exports}
              rowKey={(one) => one.export}
              empty={
                <>
                  <div>{t('exports.empty')}</div>
                  {abilities.includes('ask-exports') ? (
                    <Link to="/cases">{t('exports.empty-go')}</Link>
                  ) : null}
                </>
              }
            />
          )}
        </Loaded>
      </Card>
      {deciding === null ? null : (
        <DecideDialog key={deciding.export} asked={deciding} onClose={() => setDeciding(null)} />
      )}
      {made === null ? null : <PassphraseDialog made={made} onClose={() => setMade(null)} />}
    </>
  )
}
