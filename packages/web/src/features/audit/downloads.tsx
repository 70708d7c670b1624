import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Audit } from './queries.ts'

const FORMATS = ['html', 'xlsx', 'csv', 'json'] as const

/** The report to take away, in each form as soon as it is written. */
export function Downloads({ audit: { id, reports } }: { readonly audit: Audit }) {
  const { t } = useTranslation()
  return (
    <Flex
      gap={8}
      wrap
      align="center"
      className="no-print"
      role="group"
      aria-label={t('audit.download.title')}
    >
      <Typography.Text strong>{t('audit.download.title')}</Typography.Text>
      {FORMATS.map((format) =>
        reports.includes(format) ? (
          <Button
            key={format}
            icon={<DownloadOutlined aria-hidden />}
            href={`/v1/audits/${id}/report.${format}`}
            download
          >
            {t(`audit.download.${format}`)}
          </Button>
        ) : (
          <Button key={format} icon={<DownloadOutlined aria-hidden />} disabled>
            {t(`audit.download.${format}`)}
          </Button>
        ),
      )}
    </Flex>
  )
}
