import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import { foreignFiles } from '@fencun/core/evidence/package-files'
import { foreignDirectory } from '../paths.ts'
import { readmeOf } from './package-readme.ts'
import { evidencePage } from './page/embed.ts'

/** The names of a package's own files. */
export const PACKAGE_FILE = 'evidence.json'
export const PAGE_FILE = 'evidence.html'
/** Where programs of others find what they read. */
export const FOREIGN_FOLDER = 'foreign'

/**
 * Writes a package as a folder that explains itself: the file, the page that checks it off line, how
 * to check it with programs that are not ours, and what those programs read, with their sources.
 */
export async function writePackageFolder(folder: string, file: EvidencePackage): Promise<void> {
  const foreign = join(folder, FOREIGN_FOLDER)
  await mkdir(foreign, { recursive: true })
  const text = `${JSON.stringify(file)}\n`
  const page = evidencePage(text)
  const files = [
    { name: PACKAGE_FILE, text },
    { name: 'checkpoint', text: file.checkpoint },
    { name: '说明.md', text: readmeOf(file, 'zh') },
    { name: 'README.md', text: readmeOf(file, 'en') },
    ...(page === null ? [] : [{ name: PAGE_FILE, text: page }]),
    ...foreignFiles(file).map((one) => ({ ...one, name: join(FOREIGN_FOLDER, one.name) })),
  ]
  for (const one of files) await writeFile(join(folder, one.name), one.text)
  await cp(join(foreignDirectory(), 'go'), join(foreign, 'go'), { recursive: true })
  await cp(join(foreignDirectory(), 'sigstore.mjs'), join(foreign, 'sigstore.mjs'))
}
