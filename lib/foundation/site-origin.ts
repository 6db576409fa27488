import { originOf, readSetting } from './settings'

/** Where this site lives, read when asked: a build does not know the settings of the place it runs in. */
export function siteOrigin(): string {
  return originOf(readSetting('SITE_URL'), readSetting('PORT'))
}

/** Whether cookies must be Secure: the site is reached by https. */
export function isSecure(): boolean {
  return siteOrigin().startsWith('https:')
}
