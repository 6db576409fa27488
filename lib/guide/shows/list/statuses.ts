/** What a list is narrowed to by where its seasons stand. */
export const SHOW_STATUSES = { running: 'On now', coming: 'Coming' } as const
export type ShowStatus = keyof typeof SHOW_STATUSES
