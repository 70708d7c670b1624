import { Alert, Flex, Select, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { Preview } from './upload-file.ts'

interface Props {
  readonly preview: Preview
  readonly busy: boolean
  readonly onChoose: (column: number, field: string) => void
}

/** Needed facts that no column was found for; asked before anything else. */
export function MissingColumns({ preview, busy, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const options = preview.mapping.map(({ column, letters, header }) => ({
    value: column,
    label: t('placements.missing.column', {
      letters,
      header: header === '' ? t('placements.missing.no-header') : header,
    }),
  }))
  return (
    <Alert
      type="warning"
      showIcon
      title={t('placements.missing.title')}
      description={
        <Flex vertical gap={8}>
          <span>{t('placements.missing.text')}</span>
          {preview.missing.map(({ field, label }) => (
            <Flex key={field} gap={8} align="center" wrap>
              <Typography.Text strong style={{ minWidth: 96 }}>
                {pick(label)}
              </Typography.Text>
              <Select
                aria-label={pick(label)}
                style={{ width: 280, maxWidth: '100%' }}
                placeholder={t('placements.missing.choose')}
                disabled={busy}
                showSearch={{ optionFilterProp: 'label' }}
                options={options}
                onChange={(column: number) => onChoose(column, field)}
              />
            </Flex>
          ))}
        </Flex>
      }
    />
  )
}
