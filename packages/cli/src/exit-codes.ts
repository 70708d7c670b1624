/** What the command's exit code tells a script. Documented in `fencun --help` and docs/cli.md. */
export const EXIT = {
  /** Done; for `ask`: allowed. */
  ok: 0,
  /** Something failed that was expected to pass: worked examples, checks of the doctor. */
  failed: 1,
  /** `audit`: breaches were found. `whatif`: a contact would have been decided otherwise. */
  breaches: 1,
  /** An argument or a file is wrong. */
  usage: 2,
  /** `ask`: the gate does not allow it now. */
  notAllowed: 3,
  /** The surroundings: locked directory, unreachable database, faulty law pack. */
  environment: 4,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
