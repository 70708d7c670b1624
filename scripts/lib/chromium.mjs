// Finds Chromium and a Chinese font, installing them where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a browser that can show Chinese, or `undefined` after saying what to do. */
export function ensureChromium(log) {
  const missing = [browser() ? '' : 'chromium', hasChinese() ? '' : 'fonts-noto-cjk'].filter(
    Boolean,
  )
  if (missing.length > 0 && !aptInstall(['fontconfig', ...missing], log)) {
    log(`install ${missing.join(' and ')}, or set CHROME_PATH to a Chromium with Chinese fonts`)
    return undefined
  }
  return browser()
}

function browser() {
  return [process.env.CHROME_PATH, ...PLACES].find((path) => path && existsSync(path))
}

function hasChinese() {
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}
