import { base64, utf8 } from '@fencun/core/evidence/bytes'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import { foreignFiles } from '@fencun/core/evidence/package-files'
import { foreignCommands } from '../package-readme.ts'
import { both, folded, type Html, lines, section, text } from './markup.ts'

/** How to check the same with programs that are not ours, and the files they need. */
export function commandsPart(file: EvidencePackage): Html {
  const blocks = foreignCommands(file).map(({ zh, en, setup, run }) => {
    const shell = setup === undefined ? run : `${setup}\n${run}`
    return `<p>${both({ zh, en })}</p><pre>${lines(shell)}</pre>`
  })
  const links = foreignFiles(file).map(
    ({ name, text: content }) =>
      `<a download="${text(name)}" href="data:application/octet-stream;base64,${base64(utf8(content))}">${text(name)}</a>`,
  )
  const words = {
    zh: '以下程序都不是分寸的代码。请在证据包的 foreign 文件夹中运行；手头只有本页时，先保存下列文件，程序源码在分寸源码的 tests/foreign 中。',
    en: 'None of these programs is code of Fencun. Run them in the folder `foreign` of the package; with this page alone, save the files first, and take the programs from tests/foreign of the source of Fencun.',
  }
  const files = folded(
    both({ zh: `所需文件（${links.length} 个）`, en: `The files they need (${links.length})` }),
    `<p class="files">${links.join(' ')}</p>`,
  )
  const title = { zh: '用外部程序核验', en: 'Check it with programs of others' }
  return section('commands', title, `<p>${both(words)}</p>${files}${blocks.join('')}`)
}
