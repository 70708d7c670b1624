import { readFile } from 'node:fs/promises'
import { PASSPHRASE_CHARS_MIN } from '@fencun/adapters/backup/keys-file'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

const VARIABLE = 'FENCUN_BACKUP_PASSPHRASE'

/** The passphrase of a file of keys: the first line of a file, or a variable. Never an argument. */
export async function passphrase(file: string | undefined): Promise<Result<string>> {
  const text =
    file === undefined
      ? (process.env[VARIABLE] ?? '')
      : await readFile(file, 'utf8').catch(() => '')
  const [line = ''] = text.split(/\r?\n/)
  if (line.length >= PASSPHRASE_CHARS_MIN) return ok(line)
  const detail = `keys are sealed under a passphrase of ${PASSPHRASE_CHARS_MIN} characters or more`
  return err(failure('argument-invalid', detail, file ?? VARIABLE))
}
