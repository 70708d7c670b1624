import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Card, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { whoSawQuery } from './queries.ts'

type WhoSaw = Schema['WhoSaw']
type Saw = WhoSaw['saw'][number]

const route = getRouteApi('/shell/cases/$caseId/who-saw')

/** The sheet for a debtor who asks who saw their data. */
export function WhoSawPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { caseId } = route.useParams()
  const query = useQuery(whoSawQuery(caseId))
  return (
    <>
      <PageHead title={t('who-saw.title')}>
        <Link to="/cases/$caseId" params={{ caseId }} className="no-print">
          {t('who-saw.back')}
        </Link>
        <Button
          className="no-print"
          icon={<PrinterOutlined aria-hidden />}
          disabled={query.data === undefined}
          onClick={() => window.print()}
        >
          {t('who-saw.print')}
        </Button>
      </PageHead>
      <Card>
        <Loaded query={query} rows={8}>
          {(sheet) => <Sheet sheet={sheet} />}
        </Loaded>
      </Card>
    </>
  )
}

function Sheet({ sheet }: { readonly sheet: WhoSaw }): React.JSX.Element {
  const { t } = useTranslation()
  const { name, caseNumber, lenderName, at, saw } = sheet
  const what = useWhat()
  // Nothing but their places tells two looks of one second apart.
  const rows = saw.map((one, key) => ({ one, key }))
  return (
    <article className="who-saw">
      <p>{t('who-saw.about', { name, number: caseNumber, lender: lenderName })}</p>
      {saw.length === 0 ? (
        <p>{t('who-saw.nobody')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('who-saw.at')}</th>
              <th scope="col">{t('who-saw.org')}</th>
              <th scope="col">{t('who-saw.what')}</th>
              <th scope="col">{t('who-saw.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ one, key }) => {
              const [data, why] = what(one)
              return (
                <tr key={key}>
                  <td>{dateTime(one.at)}</td>
                  <td>{one.orgName}</td>
                  <td>{data}</td>
                  <td>{why}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <Typography.Text type="secondary">{t('who-saw.made', { at: dateTime(at) })}</Typography.Text>
    </article>
  )
}

function useWhat(): (saw: Saw) => readonly [string, string] {
  const { t } = useTranslation()
  return (saw) => {
    switch (saw.kind) {
      case 'revealed':
        return [t(`reveal.field.${saw.field}`), t(`reveal.purposes.${saw.purpose}`)]
      case 'dialled':
        return [t('who-saw.number', { role: t(`party.${saw.role}`) }), t('who-saw.call')]
      case 'exported': {
        const fields = saw.fields
          .map((field) => t(`reveal.field.${field}`))
          .join(t('exports.comma'))
        const held = fields === '' ? t('who-saw.masked-file') : t('who-saw.file', { fields })
        return [held, t(`exports.purposes.${saw.purpose}`)]
      }
    }
  }
}
