/** Where this site lives, read when asked: a build does not know the settings of the place it runs in. */
export function siteOrigin(): string {
  return new URL(process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`).origin
}

/** Whether cookies must be Secure: the site is reached by https. */
export function isSecure(): boolean {
  return siteOrigin().startsWith('https:')
}
