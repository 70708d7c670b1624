// Builds the page that checks an evidence package off line: one file that loads nothing.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'packages/cli/src/ledger/page'

/**
 * The page as one text. A browser runs only the script and style whose hashes its policy names, so
 * that nothing a package brings along can ever act as either.
 */
export async function evidencePage(root) {
  const { build } = await import('esbuild')
  const made = await build({
    absWorkingDir: root,
    entryPoints: [`${FOLDER}/browser/page.ts`, `${FOLDER}/style.css`],
    outdir: 'page',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // Courts and offices are slow to change their browsers.
    target: 'es2020',
    inject: [`${FOLDER}/browser/older-browsers.ts`],
    conditions: ['source'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const textOf = (ending) => made.outputFiles.find(({ path }) => path.endsWith(ending)).text.trim()
  const [script, style] = [textOf('.js'), textOf('.css')]
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const parts = { POLICY: policy, STYLE: style, SCRIPT: script }
  const shell = readFileSync(join(root, FOLDER, 'page.html'), 'utf8')
  return shell.replace(/%(POLICY|STYLE|SCRIPT)%/g, (_, name) => parts[name])
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
