import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs `openssl`, a program that is not ours, in a directory; throws when it fails. */
export async function openssl(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('openssl', [...args], { cwd })
  return stdout
}
