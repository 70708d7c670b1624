import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const BUILD = fileURLToPath(new URL('../../../../scripts/foreign-verifier.mjs', import.meta.url))
const SIGSTORE = fileURLToPath(new URL('../../../../tests/foreign/sigstore.mjs', import.meta.url))

/** What a program that is not ours says of a log or of a proof. */
export interface ForeignWord {
  readonly accepts: boolean
  /** `OK …`, or `FAIL place: reason`. */
  readonly said: string
}

/** A published log and what its reader trusts, as files. */
export interface ForeignLog {
  readonly dir: string
  readonly vkey: string
  readonly witnesses?: readonly string[]
  /** Checkpoints kept from before. */
  readonly earlier?: readonly string[]
}

/** One `.tlog-proof` with the bytes that it proves. */
export interface ForeignProof extends Pick<ForeignLog, 'vkey' | 'witnesses'> {
  readonly proof: string
  readonly leaf: string
}

let program: Promise<string> | undefined

/** Builds the Go program of `tests/foreign` where it is stale. Throws where Go cannot be had. */
export function goVerifier(): Promise<string> {
  program ??= run(process.execPath, [BUILD]).then(({ stdout }) => stdout.trim())
  return program
}

/** The word of Go's own checksum database code on a whole log: `golang.org/x/mod/sumdb`. */
export async function goOnLog({ dir, vkey, ...rest }: ForeignLog): Promise<ForeignWord> {
  const { witnesses = [], earlier = [] } = rest
  const kept = earlier.flatMap((file) => ['-earlier', file])
  return word(await goVerifier(), [
    ...['log', '-dir', dir, '-vkey', vkey],
    ...seen(witnesses),
    ...kept,
  ])
}

/** The same on one proof. */
export async function goOnProof(asked: ForeignProof): Promise<ForeignWord> {
  const { proof, leaf, vkey, witnesses = [] } = asked
  const files = ['-proof', proof, '-leaf', leaf, '-vkey', vkey]
  return word(await goVerifier(), ['proof', ...files, ...seen(witnesses)])
}

/** The word of `@sigstore/verify` on a whole log; it knows no witnesses and no earlier checkpoints. */
export function sigstoreOnLog({ dir, vkey }: ForeignLog): Promise<ForeignWord> {
  return word(process.execPath, [SIGSTORE, 'log', '--dir', dir, '--vkey', vkey])
}

/** The same on one proof. */
export function sigstoreOnProof({ proof, leaf, vkey }: ForeignProof): Promise<ForeignWord> {
  const files = ['--proof', proof, '--leaf', leaf, '--vkey', vkey]
  return word(process.execPath, [SIGSTORE, 'proof', ...files])
}

const seen = (witnesses: readonly string[]): readonly string[] =>
  witnesses.flatMap((file) => ['-witness', file])

/** Throws when the program was asked wrongly or did not run: that is no verdict. */
async function word(command: string, args: readonly string[]): Promise<ForeignWord> {
  return new Promise((done, fail) => {
    execFile(command, [...args], { encoding: 'utf8' }, (error, stdout, stderr) => {
      const said = stdout.trim()
      if (error === null && said.startsWith('OK ')) done({ accepts: true, said })
      else if (error?.code === 1 && said.startsWith('FAIL ')) done({ accepts: false, said })
      else fail(new Error(`no verdict: ${said} ${stderr}`, { cause: error }))
    })
  })
}
