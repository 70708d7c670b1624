import { type NoteKey, parseVkey } from '@fencun/core/evidence/note'
import { parsePackage } from '@fencun/core/evidence/package'
import { verifyPackage } from '@fencun/core/evidence/verify-package'
import { resultHtml, UNREADABLE } from '../result-part.ts'
import { browserCrypto } from './browser-crypto.ts'

const result = element('result')
const keys = element('trusted') as HTMLTextAreaElement
const keysSay = element('trusted-say')
const input = element('file') as HTMLInputElement
const fileName = element('file-name')
let current = element('package').textContent ?? ''

input.addEventListener('change', () => {
  const [file] = input.files ?? []
  if (file !== undefined) void take(file)
})
keys.addEventListener('input', show)
for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
  document.addEventListener(kind, (event) => {
    event.preventDefault()
    document.body.classList.toggle('over', kind === 'dragenter' || kind === 'dragover')
    const [file] = event.dataTransfer?.files ?? []
    if (kind === 'drop' && file !== undefined) void take(file)
  })
}
show()

async function take(file: File): Promise<void> {
  current = packageIn(await file.text())
  fileName.textContent = file.name
  show()
}

/** A page that `prove` wrote is as good as the package in it. */
function packageIn(text: string): string {
  const found = /<script type="application\/json" id="package">([^<]*)<\/script>/.exec(text)
  return found?.[1] ?? text
}

function show(): void {
  // What was said of one file must not stand there while another is looked at.
  result.textContent = ''
  if (current.trim() === '') return
  try {
    const parsed = parsePackage(current)
    const report = verifyPackage(current, browserCrypto, trustedKeys())
    // Every piece of a package went through `text` of markup.ts.
    result.innerHTML = resultHtml(report, parsed.ok ? parsed.value : undefined)
  } catch (error) {
    result.innerHTML = UNREADABLE
    throw error
  }
}

/** The keys that the reader entered; none entered is not the same as none trusted. */
function trustedKeys(): readonly NoteKey[] | undefined {
  const lines = keys.value.split(/\s+/).filter((line) => line !== '')
  const read = lines.map((line) => parseVkey(browserCrypto.sha256, line))
  const wrong = read.filter((key) => key === undefined).length
  keysSay.hidden = wrong === 0
  return lines.length === 0 ? undefined : read.flatMap((key) => key ?? [])
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no \`${id}\``)
  return found
}
