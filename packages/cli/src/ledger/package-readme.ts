import type { Language } from '@fencun/audit/report/language'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import { LOG_KEYS_FILE, WITNESS_KEYS_FILE } from '@fencun/core/evidence/package-files'

/** Every proof of the folder, by Go's code; installed once, run as often as one likes. */
export const GO_SETUP = 'sudo apt-get install golang-go golang-golang-x-mod-dev'
export const NPM_SETUP = 'npm install --no-save @sigstore/verify@3.1.1'

interface Command {
  readonly zh: string
  readonly en: string
  readonly setup?: string
  readonly run: string
}

/** What can be pasted into a shell, in the folder `foreign` of the package. */
export function foreignCommands({ witnesses }: EvidencePackage): readonly Command[] {
  const witness = witnesses.length === 0 ? '' : ` -witness ${WITNESS_KEYS_FILE}`
  return [
    {
      zh: '一、Go 语言官方校验和数据库的代码（golang.org/x/mod/sumdb）：签名，以及每个条目确在日志中',
      en: '1. The code of the Go checksum database (golang.org/x/mod/sumdb): signatures, and that each leaf stands in the log',
      setup: GO_SETUP,
      run: [
        '(cd go && GO111MODULE=off GOPATH=/usr/share/gocode go build -o ../tlogcheck .)',
        'for proof in leaf-*.tlog-proof; do',
        `  ./tlogcheck proof -proof "$proof" -leaf "\${proof%.tlog-proof}.json" -vkey ${LOG_KEYS_FILE}${witness} || exit 1`,
        'done',
      ].join('\n'),
    },
    {
      zh: '二、npm 核验软件来源的代码（@sigstore/verify）：同样的内容',
      en: '2. The code by which npm checks where packages come from (@sigstore/verify): the same',
      setup: NPM_SETUP,
      run: [
        'for proof in leaf-*.tlog-proof; do',
        `  node sigstore.mjs proof --proof "$proof" --leaf "\${proof%.tlog-proof}.json" --vkey ${LOG_KEYS_FILE} || exit 1`,
        'done',
      ].join('\n'),
    },
    {
      zh: '三、OpenSSL：披露的内容即写入日志时所承诺的内容',
      en: '3. OpenSSL: what is disclosed is what was committed to in the log',
      run: [
        'for text in leaf-*.txt; do',
        '  hash=$(openssl dgst -sha256 -binary "$text" | openssl base64 | tr "+/" "-_" | tr -d "=")',
        '  grep -q -- "$hash" "${text%%.*}.json" && echo "OK $text" || { echo "FAIL $text"; exit 1; }',
        'done',
      ].join('\n'),
    },
  ]
}

/** How a judge, or anybody else, checks the folder. */
export function readmeOf(file: EvidencePackage, language: Language): string {
  return language === 'zh' ? chinese(file) : english(file)
}

function chinese(file: EvidencePackage): string {
  const { contact, madeAt, log, words } = file
  return `# 证据包说明

联系或拒绝编号：${contact}
制作时间：${madeAt}
日志：${log.origin}

${list(words.zh)}

## 文件

| 文件 | 内容 |
|---|---|
| \`evidence.json\` | 证据包：条目、证明、检查点、披露内容 |
| \`evidence.html\` | 断网打开即可核对的页面 |
| \`checkpoint\` | 日志当时的签名状态，含见证人签名 |
| \`foreign/\` | 供外部程序读取的同样内容，以及这些程序的源代码 |

## 用外部程序核对

以下命令在文件夹 \`foreign\` 中运行（Linux，或 Windows 的 WSL）。每条应打印 \`OK\`，全部成功方为通过。

${blocks(file, 'zh')}
## 重新判定

在装有分寸的计算机上：\`fencun ledger replay 本文件夹\`。程序以所载事实和当时的规则重新判定，逐字比较，可以发现违法的许可。
`
}

function english(file: EvidencePackage): string {
  const { contact, madeAt, log, words } = file
  return `# About this evidence

Contact or refusal: ${contact}
Made at: ${madeAt}
Log: ${log.origin}

${list(words.en)}

## Files

| file | holds |
|---|---|
| \`evidence.json\` | the package: leaves, proofs, checkpoint, disclosures |
| \`evidence.html\` | a page that checks it with the network off |
| \`checkpoint\` | the signed state of the log, with the lines of witnesses |
| \`foreign/\` | the same for programs of others, and the sources of those programs |

## Checking with programs that are not ours

Run these in the folder \`foreign\` (Linux, or WSL on Windows). Each line printed must begin with
\`OK\`, and no command may fail.

${blocks(file, 'en')}
## Deciding again

On a computer with Fencun: \`fencun ledger replay FOLDER\`. The program decides again
from these facts under the rules of that time and compares word for word, which shows a permit that
was never lawful.
`
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

function blocks(file: EvidencePackage, language: Language): string {
  return foreignCommands(file)
    .map((command) => {
      const setup = command.setup === undefined ? '' : `\`\`\`sh setup\n${command.setup}\n\`\`\`\n`
      return `${command[language]}\n\n${setup}\`\`\`sh\n${command.run}\n\`\`\`\n`
    })
    .join('\n')
}
