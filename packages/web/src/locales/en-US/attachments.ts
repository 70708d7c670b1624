/** Recordings of contacts and documents of cases. */
export const enAttachments = {
  attachment: {
    recording: 'Recording',
    document: 'Document',
    documents: 'Documents of the case',
    'documents-empty': 'No documents yet. Agreements, proofs and letters can be added here.',
    'add-document': 'Add a document',
    'add-recording': 'Add a recording',
    'add-recording-named': 'Add a recording to the contact of {{at}}',
    sending: 'Sending',
    listen: 'Listen',
    'listen-named': 'Listen to the recording of {{at}} ({{length}})',
    'open-named': 'Download {{name}}',
    purpose: 'Purpose',
    'purpose-title': 'What you listen or look for',
    'purpose-ok': 'Begin',
    logged:
      'Each time you listen or look goes into the log with its purpose. For this case it is asked once.',
    purposes: {
      'follow-up': 'To follow this case up',
      'quality-check': 'To check quality',
      complaint: 'To answer a complaint',
      court: 'For a court or a notary',
      authority: 'An authority asks',
      'data-subject': 'The person asks what is kept',
    },
    finding: {
      unreadable: 'Header not readable',
      silent: 'No sound in it',
      'cut-off': 'Not whole',
      'duration-differs': 'Not as long as the talk',
    },
  },
} as const
