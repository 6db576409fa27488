/** What each recorded action is called: "Ada {verb} {entry} {detail}". Runs anywhere. */
const VERBS = {
  published: 'published',
  'added-picture': 'added the picture',
  'removed-picture': 'removed the picture',
  withdrew: 'unpublished',
  trashed: 'moved to trash:',
  returned: 'restored',
  merged: 'merged',
  'undid-merge': 'undid the merge in',
  imported: 'imported',
  locked: 'locked a field against imports in',
  unlocked: 'unlocked a field for imports in',
  'handled-a-report-on': 'handled a report on',
  'changed-with-others': 'bulk edited',
  'changed-regions:': 'changed regions:',
  'changed-redirects:': 'changed redirects:',
  'changed-the-settings-of': 'changed the settings of',
  'changed-retention': 'changed what is kept:',
  saved: 'saved a draft of',
  scheduled: 'scheduled',
  unscheduled: 'unscheduled',
  'made-preview': 'created a preview link of',
  'revoked-preview': 'revoked a preview link of',
  checked: 'checked',
  'signed-in': 'signed in',
  'signed-out': 'signed out',
  'sign-in-refused': 'failed to sign in.',
  'ended-session': 'ended a session of their own:',
  'ended-other-sessions': 'ended their other sessions:',
  'made-user': 'created an account for',
  invited: 'invited',
  'took-back-invitation': 'revoked the invitation of',
  joined: 'joined as',
  'changed-role': 'changed the role of',
  'disabled-user': 'disabled the account of',
  'enabled-user': 'enabled the account of',
  'gave-new-password': 'gave a new password to',
  'changed-password': 'changed the password of',
  'made-reset-link': 'made a link to a new password for',
  'reset-password': 'chose a new password by a link',
  'added-authenticator': 'added an authenticator app',
  'removed-authenticator': 'removed their authenticator app',
  'added-passkey': 'added the passkey',
  'removed-passkey': 'removed the passkey',
  'renewed-recovery-codes': 'made new recovery codes',
  'used-recovery-code': 'signed in with a recovery code:',
  'removed-second-factors': 'removed the second factors of',
  'required-second-factor': 'asks for a second factor from:',
  'changed-name': 'changed their name from',
} as const

export type Action = keyof typeof VERBS

/** The verb of an action; one that has no words of its own yet is read as it is written: "moved-to-trash". */
export function verbOf(action: string): string {
  return Object.hasOwn(VERBS, action) ? VERBS[action as Action] : action.replaceAll('-', ' ')
}

type ActionGroup = { name: string; actions: readonly Action[] }

/** The kinds of action one may ask for, by their word in the address. */
export const ACTION_GROUPS = {
  published: {
    name: 'Publishing and unpublishing',
    actions: ['published', 'withdrew', 'trashed', 'returned', 'merged', 'undid-merge'],
  },
  drafts: {
    name: 'Drafts and schedules',
    actions: ['saved', 'scheduled', 'unscheduled', 'made-preview', 'revoked-preview'],
  },
  'sign-ins': {
    name: 'Signing in and out',
    actions: ['signed-in', 'signed-out', 'sign-in-refused', 'ended-session', 'ended-other-sessions'],
  },
  accounts: {
    name: 'Accounts',
    actions: [
      'made-user',
      'invited',
      'took-back-invitation',
      'joined',
      'changed-role',
      'disabled-user',
      'enabled-user',
      'gave-new-password',
      'changed-password',
      'made-reset-link',
      'reset-password',
      'added-authenticator',
      'removed-authenticator',
      'added-passkey',
      'removed-passkey',
      'renewed-recovery-codes',
      'used-recovery-code',
      'removed-second-factors',
      'required-second-factor',
      'changed-name',
    ],
  },
} as const satisfies Record<string, ActionGroup>

/** What is an account's own business and its owners': editors see theirs, and nobody else's. */
export const PERSONAL_ACTIONS: readonly Action[] = [
  ...ACTION_GROUPS['sign-ins'].actions,
  ...ACTION_GROUPS.accounts.actions,
]

/** Everything that belongs to a group; what is left is other work on the guide. */
export const GROUPED_ACTIONS: readonly Action[] = Object.values(ACTION_GROUPS).flatMap(
  ({ actions }): readonly Action[] => actions,
)
