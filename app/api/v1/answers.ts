const ANYBODY = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }

export function answer(body: object): Response {
  return Response.json(body, { headers: ANYBODY })
}

/** An error as RFC 9457 has it. */
export function problem(status: number, title: string, detail: string): Response {
  const headers = { ...ANYBODY, 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), { status, headers })
}
