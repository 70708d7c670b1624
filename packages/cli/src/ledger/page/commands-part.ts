import type { Bilingual } from '@fencun/core/errors/codes'
import { base64, utf8 } from '@fencun/core/evidence/bytes'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import {
  disclosureFile,
  foreignFiles,
  LOG_KEYS_FILE,
  leafFiles,
  WITNESS_KEYS_FILE,
} from '@fencun/core/evidence/package-files'
import type { PackageReport } from '@fencun/core/evidence/package-report'
import { both, folded, type Html, lines, section, text } from './markup.ts'

/** How to check the same with programs that are not ours, and the files they need. */
export function commandsPart(report: PackageReport, file: EvidencePackage): Html {
  const own = report.leaves.filter(({ ofContact }) => ofContact)
  const first = own.find(({ leaf }) => leaf.rules !== null) ?? own[0]
  if (first === undefined) return ''
  const blocks = commandsOf(first.index, file).map(
    ({ title, before = [], command }) =>
      `<p>${both(title)}</p><pre>${[...before, command].map(lines).join('<br>')}</pre>`,
  )
  const links = foreignFiles(file).map(
    ({ name, text: content }) =>
      `<a download="${text(name)}" href="data:application/octet-stream;base64,${base64(utf8(content))}">${text(name)}</a>`,
  )
  const words = {
    zh: '以下程序都不是分寸的代码。先保存所需文件，再在同一目录中运行；其他记录只需换用编号。',
    en: 'None of these programs is code of Fencun. Save the files, then run them in that folder; for other records, change the number.',
  }
  const files = folded(
    both({ zh: `所需文件（${links.length} 个）`, en: `The files they need (${links.length})` }),
    `<p class="files">${links.join(' ')}</p>`,
  )
  const title = { zh: '用外部程序核验', en: 'Check it with programs of others' }
  return section('commands', title, `<p>${both(words)}</p>${files}${blocks.join('')}`)
}

interface Command {
  readonly title: Bilingual
  /** What has to be there first, as lines for a shell. */
  readonly before?: readonly string[]
  readonly command: string
}

/** The commands for one leaf of a package, on files of `foreignFiles`. */
export function commandsOf(index: number, file: EvidencePackage): readonly Command[] {
  const { leaf, proof } = leafFiles(index)
  const witness = file.witnesses.length === 0 ? '' : ` -witness ${WITNESS_KEYS_FILE}`
  const disclosed = file.disclosures.find((one) => one.leaf === index)
  const commands = [
    {
      title: {
        zh: '1. Go 语言项目的校验和数据库代码（golang.org/x/mod/sumdb，源码在 tests/foreign/go）：',
        en: '1. The code of the Go checksum database (golang.org/x/mod/sumdb; source in tests/foreign/go):',
      },
      before: [
        'apt-get install golang-go golang-golang-x-mod-dev',
        '(cd tests/foreign/go && GO111MODULE=off GOPATH=/usr/share/gocode go build -o tlogcheck .)',
      ],
      command: `tlogcheck proof -proof ${proof} -leaf ${leaf} -vkey ${LOG_KEYS_FILE}${witness}`,
    },
    {
      title: {
        zh: '2. npm 用于核验软件来源的代码（@sigstore/verify，源码在 tests/foreign/sigstore.mjs）：',
        en: '2. The code by which npm checks where packages come from (@sigstore/verify; source in tests/foreign/sigstore.mjs):',
      },
      before: ['npm install --no-save @sigstore/verify@3.1.1'],
      command: `node sigstore.mjs proof --proof ${proof} --leaf ${leaf} --vkey ${LOG_KEYS_FILE}`,
    },
  ]
  if (disclosed === undefined) return commands
  const title = {
    zh: `3. 公开的内容：以下结果应与 ${leaf} 中 commit 的 ${disclosed.name} 完全相同：`,
    en: `3. A disclosed value: what this prints must stand in ${leaf} as \`${disclosed.name}\` of \`commit\`:`,
  }
  const name = disclosureFile(disclosed)
  const command = `openssl dgst -sha256 -binary ${name} | openssl base64 | tr '+/' '-_' | tr -d '='`
  return [...commands, { title, command }]
}
