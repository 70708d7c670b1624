import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

const ACCOUNT = /^[a-z0-9][a-z0-9._@-]{2,63}$/i
const PASSWORD_CHARS_MIN = 12
/** Hashing longer ones would cost an attacker nothing and us time. */
const PASSWORD_CHARS_MAX = 200
const NAME_CHARS_MAX = 60

export interface NewAccount {
  readonly name: string
  readonly account: string
  readonly password: string
}

/**
 * One person, one account that is theirs alone (R-N07). Answers the name and account as they are
 * kept. Fails with `request-invalid` or `password-weak`.
 */
export function checkAccount(input: NewAccount): Result<NewAccount> {
  const name = input.name.trim()
  const account = input.account.normalize('NFKC').trim()
  const { password } = input
  if (name === '' || name.length > NAME_CHARS_MAX) {
    return err(failure('request-invalid', `a name has 1 to ${NAME_CHARS_MAX} characters`, 'name'))
  }
  if (!ACCOUNT.test(account)) {
    const detail = 'an account has 3 to 64 letters, digits and . _ @ -, a letter or digit first'
    return err(failure('request-invalid', detail, 'account'))
  }
  if (!isStrong(password) || password.toLowerCase().includes(account.toLowerCase())) {
    const detail = 'it needs 12 characters with letters and digits, and not the account in it'
    return err(failure('password-weak', detail, 'password'))
  }
  return ok({ name, account, password })
}

function isStrong(password: string): boolean {
  return (
    password.length >= PASSWORD_CHARS_MIN &&
    password.length <= PASSWORD_CHARS_MAX &&
    /\p{L}/u.test(password) &&
    /\p{N}/u.test(password) &&
    new Set(password).size >= 5
  )
}
