import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Nothing that calls home, and nothing that differs from one machine to the next. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of `CHROME_PATH`, or the one that the system has. */
export function openBrowser(): Promise<Browser> {
  const path = [process.env['CHROME_PATH'], ...PLACES].find(
    (one) => one !== undefined && one !== '' && existsSync(one),
  )
  if (path === undefined) throw new Error('no Chromium: install it or set CHROME_PATH')
  return chromium.launch({ executablePath: path, args: FLAGS })
}
