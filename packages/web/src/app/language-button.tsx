import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from './i18n.ts'

export function LanguageButton({ icon }: { readonly icon?: React.ReactNode }): React.JSX.Element {
  const { i18n } = useTranslation()
  const other = i18n.language === 'en-US' ? 'zh-CN' : 'en-US'
  return (
    <Button type="text" icon={icon} lang={other} onClick={() => void changeLanguage(other)}>
      {other === 'en-US' ? 'EN' : '中文'}
    </Button>
  )
}
