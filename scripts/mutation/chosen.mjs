// Which files and which mutants are tried, and what counts as changed: nothing here asks Git or a disk.

const RULES = 'packages/law/(?:us-reg-f/)?rules/[^/]+'
const GATE = 'packages/core/src/gate/[^/]+'
const TIMELINE = 'packages/core/src/timeline/(?:counters|fold|fold-contact|fold-known|loss|tally)'
const MUTATED = new RegExp(`^(?:${RULES}/rule|${GATE}|${TIMELINE})\\.ts$`)
const IN_A_RULE = new RegExp(`^(${RULES})/[^/]+$`)
/** Tests that take milliseconds; what they leave goes to the slow ones. */
const QUICK =
  /^packages\/(core\/(src\/(gate|timeline)|test)\/[^/]+|law\/src\/(afterwards|debtor-notified|guarantees|holiday-scope|scope|switches|us-reg-f|us-reg-f-edges|us-reg-f-persons|us-reg-f-vectors|wishes-and-edges))\.test\.ts$/
const SLOW = /^packages\/law\/(src|test)\/.*\.test\.ts$/
/**
 * The oracles have asked these questions; or the test is one of the text of the law or of the code,
 * and takes as long as all others for finding hardly any mutant.
 */
const NO_MORE =
  /\/(contract|vectors|differential|every-minute|rule-code|load-pack|compare\/[^/]+)\.test\.ts$/
const NO_COMMIT = /^0*$/

/** Rules, gate and timeline among the files of the repository; their tests are not mutated. */
export function mutatedAmong(names) {
  return names.filter((name) => MUTATED.test(name) && !name.endsWith('.test.ts'))
}

/** The tests that come past what is mutated, by the stage that asks them. */
export function testsAmong(names) {
  const quick = names.filter((name) => QUICK.test(name))
  const slow = names.filter((name) => SLOW.test(name) && !NO_MORE.test(name))
  return { quick, slow: slow.filter((name) => !QUICK.test(name)) }
}

/**
 * Those of `files` that differ, or what shows them right does: the examples and numbers beside a
 * rule, and the test beside a file.
 */
export function changedAmong(files, differing) {
  const touched = new Set(differing.flatMap((name) => shownBy(name)))
  return files.filter((file) => touched.has(file))
}

function shownBy(name) {
  const [, rule] = IN_A_RULE.exec(name) ?? []
  if (rule !== undefined) return [`${rule}/rule.ts`]
  return [name, name.replace(/\.test\.ts$/, '.ts')]
}

/**
 * The commit against which something has changed, and why this one. What somebody asked for comes
 * first; then where this line of work left the branch that others work on; on that branch itself what
 * a merge brought; else the work of some days. Without any older commit everything counts as changed.
 *
 * @param asked - what was asked for (empty or only zeros: nothing), `askedCommit` what it names here
 * @param forks - where the head left the main branch of each other repository
 * @param mergedInto - for a head that is a merge, what it was merged into
 * @param daysBefore - the newest commit that is some days older than the head
 * @throws Error when what was asked for is not here: another answer would look like the right one
 */
export function baseOf({ asked = '', askedCommit, head, forks, mergedInto, daysBefore }) {
  if (!NO_COMMIT.test(asked)) {
    if (askedCommit === undefined) throw new Error(`no commit here is called ${asked}; fetch more`)
    return { commit: askedCommit, why: `asked for as ${asked}` }
  }
  const fork = forks.find(({ commit }) => commit !== head)
  if (fork !== undefined) return { commit: fork.commit, why: `where this left ${fork.branch}` }
  if (mergedInto !== undefined) return { commit: mergedInto, why: 'before the last merge' }
  if (daysBefore !== undefined) return { commit: daysBefore, why: 'some days before the head' }
  return { commit: undefined, why: 'no older commit is here: everything counts as changed' }
}

/** So many are tried where not all are: a minute or two on two cores, and enough to tell a score. */
const MOST = 1200

/**
 * What is tried where not everything is: what is new, all of it or each file's share, and a sample of
 * the rest, so that a test that was weakened is noticed too. Each carries `isNew`.
 */
export function sampleOf(mutants, isNewFile, say) {
  const marked = mutants.map((one) => ({ ...one, isNew: isNewFile(one.file) }))
  const fresh = marked.filter(({ isNew }) => isNew)
  const rest = marked.filter(({ isNew }) => !isNew)
  const first = drawn(fresh, MOST)
  const others = drawn(rest, MOST - first.length)
  say(`tried are ${first.length} of ${fresh.length} mutants of what is new`)
  say(`and ${others.length} of ${rest.length} of the rest`)
  return [...first, ...others]
}

/**
 * At most so many of the mutants, each file with its share; the same ones as long as they are not
 * changed themselves, so that two runs can be compared.
 */
export function drawn(mutants, most) {
  if (mutants.length <= most) return mutants
  const placed = [...byFile(mutants).values()].flatMap((own) =>
    own
      .map((mutant) => ({ mutant, lot: lotOf(mutant) }))
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ mutant, lot }, i) => ({ mutant, lot, share: (i + 0.5) / own.length })),
  )
  const first = placed.toSorted((a, b) => a.share - b.share || a.lot - b.lot).slice(0, most)
  const chosen = new Set(first.map(({ mutant }) => mutant))
  return mutants.filter((mutant) => chosen.has(mutant))
}

function byFile(mutants) {
  const files = new Map()
  for (const mutant of mutants) files.set(mutant.file, [...(files.get(mutant.file) ?? []), mutant])
  return files
}

/** FNV-1a over what the mutant is, not over where it stands. */
function lotOf({ file, original, replacement }) {
  let lot = 0x81_1c_9d_c5
  for (const sign of `${file} ${original} ${replacement}`) {
    lot = Math.imul(lot ^ sign.codePointAt(0), 0x01_00_01_93)
  }
  return lot >>> 0
}
