// Bundles law and core of any directory so that Node can run them: `fencun law compare` for rules
// whose code differs, `fencun law diff` for another revision.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The functions of every rule folder of a law directory, over the core of `root`. */
export function bundleRules(directory, root, outfile) {
  const ids = readdirSync(join(directory, 'rules'))
  const imports = ids.map(
    (id, i) =>
      `import { check as r${i} } from ${JSON.stringify(join(directory, 'rules', id, 'rule.ts'))}`,
  )
  const entries = ids.map((id, i) => `[${JSON.stringify(id)}, r${i}]`)
  const source = `${imports.join('\n')}\nexport const RULES = new Map([${entries.join(', ')}])\n`
  return bundle(source, root, outfile)
}

/** The whole way from a written situation to the gate's answer, as `root` has it. */
export function bundleGate(root, outfile) {
  const from = (path) => JSON.stringify(join(root, 'packages', path))
  const source = [
    `export { loadPack } from ${from('law/src/load-pack.ts')}`,
    `export { readScenario } from ${from('law/src/read-scenario.ts')}`,
    `export { questionOf } from ${from('law/src/question.ts')}`,
    `export { decide } from ${from('core/src/gate/decide.ts')}`,
  ].join('\n')
  return bundle(source, root, outfile)
}

async function bundle(contents, root, outfile) {
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['yaml'],
    logLevel: 'silent',
    plugins: [ownPackages(root)],
  })
}

/** `@fencun/core/gate/decide` is a file of `root`, wherever the importing file lies. */
function ownPackages(root) {
  return {
    name: 'own-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^@fencun\// }, ({ path }) => {
        const [, name, ...rest] = path.split('/')
        return { path: `${join(root, 'packages', name, 'src', ...rest)}.ts` }
      })
    },
  }
}
