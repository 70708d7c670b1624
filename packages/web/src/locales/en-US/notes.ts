export const enNotes = {
  'lender-notes': {
    title: 'Notes of the lender',
    'other-case': '{{header}} (case {{number}} of the same person)',
    hidden: 'Long numbers are hidden: contact takes a permit.',
  },
  'hold-note': {
    label: 'In words (optional)',
    help: 'For whoever decides on the release. Stored encrypted.',
    'too-long': '500 characters at most',
  },
}
