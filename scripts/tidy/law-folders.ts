import { importsOf } from './source.ts'
import type { Check } from './tree.ts'

const REGISTER = 'packages/law/src/registered-rules.ts'
const PARTS = ['rule.yaml', 'rule.ts', 'cases.yaml']

/** A rule is in force only when its folder is whole and registered; neither may be forgotten. */
export const lawFolders: Check = {
  name: 'every rule folder is whole and registered',
  find: (tree) => {
    const folders = new Map<string, Set<string>>()
    for (const { path } of tree) {
      const [, id, part] = /^packages\/law\/rules\/([^/]+)\/([^/]+)$/.exec(path) ?? []
      if (id === undefined || part === undefined) continue
      folders.set(id, (folders.get(id) ?? new Set()).add(part))
    }
    const register = tree.find(({ path }) => path === REGISTER)
    const registered = new Set(
      (register === undefined ? [] : importsOf(register)).flatMap(
        ({ name }) => /^\.\.\/rules\/([^/]+)\/rule\.ts$/.exec(name)?.[1] ?? [],
      ),
    )
    return [
      ...[...folders].flatMap(([id, parts]) =>
        PARTS.filter((part) => !parts.has(part)).map(
          (part) => `packages/law/rules/${id}: \`${part}\` is missing`,
        ),
      ),
      ...[...folders.keys()]
        .filter((id) => !registered.has(id))
        .map((id) => `packages/law/rules/${id}: is not registered in ${REGISTER}`),
      ...[...registered]
        .filter((id) => !folders.has(id))
        .map((id) => `${REGISTER}: registers \`${id}\`, which has no folder`),
    ]
  },
}
