import type { zhLedger } from '../zh-CN/ledger.ts'

export const enLedger: typeof zhLedger = {
  ledger: {
    intro:
      'Each event leaves a proof without personal data as it is written; proofs are signed in order and published. Anybody can check them, and a change shows',
    status: 'State of the log',
    origin: 'Name of the log',
    size: 'Signed',
    checkpoint: 'Last signature',
    published: 'Published',
    waiting: 'Waiting',
    leaves: '{{count}} entries',
    since: '{{waiting}} since {{at}}',
    'state-sound': 'Sound',
    'state-look': 'Needs attention',
    stopped: 'The log is not signed or published now: {{code}}',
    'stopped-help':
      'Work goes on: events and their proofs are in the database and are signed later. The page of the error code says why',
    conflicting:
      '{{count}} entries have the id of a signed one and another content, and cannot enter: find out where they came from',
    audits: 'Own checks',
    'audits-help':
      'One in a hundred by chance every hour, everything every day: signatures, tree, entries and database',
    audit: '{{at}}, {{checked}} of {{size}} entries checked',
    'scope-sample': 'Sample',
    'scope-whole': 'Everything',
    clean: 'Nothing found',
    found: '{{count}} findings',
    'no-audit': 'Not checked yet',
    keys: 'Public keys',
    'keys-help':
      "They belong on the lender's web page beside the list of agencies, for debtors, courts and supervisors",
    'no-key': 'Made with the first entry',
    copy: 'Copy',
    copied: 'Copied',
  },
}
