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
      'One in a hundred by chance every hour, everything every day: signatures, tree, entries, database, and each recording and document',
    audit: '{{at}}, {{checked}} of {{size}} entries checked',
    'scope-sample': 'Sample',
    'scope-whole': 'Everything',
    clean: 'Nothing found',
    found: '{{count}} findings',
    'no-audit': 'Not checked yet',
    witnesses: 'Witnesses',
    'witnesses-help':
      'Counterparties check each state of this log, sign it and keep it. The command fencun witness adds them and tells the proof of a contradiction',
    'no-witness': 'There are none yet: nobody outside can show that the log was not rewritten',
    'signed-to': 'Signed up to {{size}} entries, {{at}}',
    'never-signed': 'Nothing signed yet',
    incidents: '{{count}} contradictions between a log and what a witness holds',
    'incidents-help':
      'Two roots at one size prove two histories. A log that went back, or does not follow from what it was, was restored from an old copy or rewritten. Ask the other side now',
    side: { ours: 'Our log, seen by {{name}}', theirs: 'Their log {{name}}' },
    kind: {
      'other-root': 'Two histories at {{size}} entries',
      smaller: 'Went back to {{size}} entries',
      inconsistent: 'At {{size}} entries it does not follow from before',
    },
    codes: {
      BLOB_MISSING: 'A recording or document is gone',
      BLOB_ALTERED: 'A recording or document was altered',
      BLOB_UNATTESTED: 'The row of a recording or document is not what its entry says',
      BLOB_UNKNOWN: 'A recording or document that nobody attached',
      'leaf-altered': 'An entry was altered',
      'database-differs': 'The database is not what is published',
      'bundle-missing': 'A file of entries is missing',
      'tile-missing': 'A file of the tree is missing',
      'tile-altered': 'A file of the tree was altered',
    },
    keys: 'Public keys',
    'keys-help':
      "They belong on the lender's web page beside the list of agencies, for debtors, courts and supervisors",
    'no-key': 'Made with the first entry',
    copy: 'Copy',
    copied: 'Copied',
  },
}
