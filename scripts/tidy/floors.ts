import { type Check, isCode, isTest } from './tree.ts'

/** Fewest files each part of the tree is known to have. Raise them as the tree grows. */
const FLOORS: readonly (readonly [string, number])[] = [
  ['packages/core/src/', 60],
  ['packages/law/', 60],
  ['packages/app/src/', 150],
  ['packages/adapters/src/', 110],
  ['packages/server/src/', 85],
  ['packages/web/src/', 190],
  ['packages/client/src/', 2],
  ['packages/cli/src/', 26],
  ['scripts/', 30],
  ['bench/', 3],
]
const TESTS_MIN = 130

/** A check that sees nothing passes: this one makes sure there was something to see. */
export const floors: Check = {
  name: 'there is something to look at',
  find: (tree) => {
    const code = tree.filter(({ path }) => isCode(path))
    const tests = code.filter(({ path }) => isTest(path)).length
    return [
      ...FLOORS.map(([folder, min]) => ({
        folder,
        min,
        seen: code.filter(({ path }) => path.startsWith(folder)).length,
      }))
        .filter(({ seen, min }) => seen < min)
        .map(({ folder, seen, min }) => `${folder}: ${seen} files seen, at least ${min} expected`),
      ...(tests < TESTS_MIN ? [`${tests} test files seen, at least ${TESTS_MIN} expected`] : []),
    ]
  },
}
