import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import './theme.css'

const FONT =
  "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif"

/** In a Chinese font the quotes of English are as wide as a Chinese character. */
const ENGLISH_FONT = `'Fencun Quotes', ${FONT}`

/** One look: quiet surfaces, deep green for what is lawful, figures of equal width. */
export function Theme({ children }: PropsWithChildren): React.JSX.Element {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en-US'
  return (
    <ConfigProvider
      // Two Chinese characters stay one word, for the eye and for whoever searches the page.
      button={{ autoInsertSpace: false }}
      // Without movement the ripple of a click would never end, and stay in its button.
      wave={{ disabled: prefersReducedMotion() }}
      locale={isEnglish ? enUS : zhCN}
      theme={{
        token: {
          colorPrimary: '#166534',
          colorInfo: '#166534',
          // Derived from so dark a green these would be grey; and the stock yellow cannot be read.
          colorInfoBg: '#f0fdf4',
          colorInfoBorder: '#bbf7d0',
          controlItemBgActive: '#dcfce7',
          colorSuccessText: '#15803d',
          colorWarningText: '#b45309',
          colorErrorText: '#b91c1c',
          borderRadius: 6,
          motion: !prefersReducedMotion(),
          fontFamily: isEnglish ? ENGLISH_FONT : FONT,
        },
        components: {
          Menu: { itemSelectedBg: '#e6f2ea' },
          Segmented: { trackBg: '#e3e7e3' },
          Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerPadding: '0 16px' },
        },
      }}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}

/** Who asked the system for less movement gets none here: the library does not look by itself. */
function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
