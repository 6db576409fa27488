/** Signs in as the form does. Resolves with what a browser would send as its cookies. */
export async function signIn({ url }, { email, password }) {
  const cookies = new Map()
  const asked = async (path, options = {}) => {
    const headers = { ...options.headers, cookie: cookieOf(cookies) }
    const answer = await fetch(url + path, { redirect: 'manual', ...options, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
  const form = await (await asked('/sign-in')).text()
  const [, csrfToken = ''] = /name="csrfToken" value="([^"]+)"/.exec(form) ?? []
  const body = new URLSearchParams({ csrfToken, callbackUrl: '/admin', email, password })
  await asked('/api/auth/callback/credentials', { method: 'POST', headers: { origin: url }, body })
  const { status } = await asked('/admin')
  if (status !== 200) throw new Error(`Signing in failed: the admin answered ${status}.`)
  return cookieOf(cookies)
}

function cookieOf(cookies) {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
