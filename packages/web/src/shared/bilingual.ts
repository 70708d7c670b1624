import { useTranslation } from 'react-i18next'

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** Picks the sentence of the chosen language from what the server sends in both. */
export function usePick(): (text: Bilingual) => string {
  const { i18n } = useTranslation()
  return (text) => (i18n.language === 'en-US' ? text.en : text.zh)
}
