import { importsOf } from './source.ts'
import type { Check, TidyFile } from './tree.ts'

const PARTS = ['rule.yaml', 'rule.ts', 'cases.yaml']

/** Each pack: where its rules lie under `packages/law`, and the file that registers them. */
const PACKS = [
  { rules: 'rules', register: 'packages/law/src/registered-rules.ts' },
  { rules: 'us-reg-f/rules', register: 'packages/law/src/us-reg-f-rules.ts' },
]

/** A rule is in force only when its folder is whole and registered; neither may be forgotten. */
export const lawFolders: Check = {
  name: 'every rule folder is whole and registered',
  find: (tree) => PACKS.flatMap((pack) => problemsOf(pack, tree)),
}

function problemsOf(
  { rules, register }: (typeof PACKS)[number],
  tree: readonly TidyFile[],
): readonly string[] {
  const home = `packages/law/${rules}`
  const folders = new Map<string, Set<string>>()
  for (const { path } of tree) {
    const [id, part, deeper] = path.startsWith(`${home}/`)
      ? path.slice(home.length + 1).split('/')
      : []
    if (id === undefined || part === undefined || deeper !== undefined) continue
    folders.set(id, (folders.get(id) ?? new Set()).add(part))
  }
  const file = tree.find(({ path }) => path === register)
  const registered = new Set(
    (file === undefined ? [] : importsOf(file)).flatMap(({ name }) => {
      const [, from, id] = /^\.\.\/(.+)\/([^/]+)\/rule\.ts$/.exec(name) ?? []
      return from === rules && id !== undefined ? [id] : []
    }),
  )
  return [
    ...[...folders].flatMap(([id, parts]) =>
      PARTS.filter((part) => !parts.has(part)).map(
        (part) => `${home}/${id}: \`${part}\` is missing`,
      ),
    ),
    ...[...folders.keys()]
      .filter((id) => !registered.has(id))
      .map((id) => `${home}/${id}: is not registered in ${register}`),
    ...[...registered]
      .filter((id) => !folders.has(id))
      .map((id) => `${register}: registers \`${id}\`, which has no folder`),
  ]
}
