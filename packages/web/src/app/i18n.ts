import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from '../locales/en-US.ts'
import { zh } from '../locales/zh-CN.ts'

export type Language = 'zh-CN' | 'en-US'
const STORED = 'fencun.language'

/** Chinese unless the person chose English before. */
export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en-US' ? 'en-US' : 'zh-CN'
}

export async function startI18n(): Promise<void> {
  const language = storedLanguage()
  document.documentElement.lang = language
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, 'en-US': { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
