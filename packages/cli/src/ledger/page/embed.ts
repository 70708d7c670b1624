import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SLOT = '<script type="application/json" id="package"></script>'

/** The built page: beside the bundle, or in its folder when run from the sources; else null. */
export function evidencePageFile(): string | null {
  const places = ['./evidence-page.html', '../../../dist/evidence-page.html']
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return found.find((file) => existsSync(file)) ?? null
}

/** The page with a package in it, which a browser opens and checks without any network. */
export function pageWith(packageText: string, page: string): string {
  if (!page.includes(SLOT)) throw new Error('the page has no place for a package')
  // Nothing in the package may end the element that holds it.
  const data = packageText.replaceAll('<', '\\u003c')
  return page.replace(SLOT, () => SLOT.replace('></', () => `>${data}</`))
}

/** `pageWith` for the page that was built with this command; null when none was built. */
export function evidencePage(packageText: string): string | null {
  const file = evidencePageFile()
  return file === null ? null : pageWith(packageText, readFileSync(file, 'utf8'))
}
