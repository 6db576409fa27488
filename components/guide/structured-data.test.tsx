import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PersonData } from './structured-data'

const person = {
  slug: 'a',
  note: '',
  biography: '',
  aliases: [],
  parts: [],
  career: null,
  images: [],
  sources: [],
  citations: { name: [], biography: [] },
  updatedOn: '2022-02-02',
}

describe('The script with structured data', () => {
  it('is one script, which a hostile name cannot leave', () => {
    const name = '</script><script>alert("1")</script>\u2028<!--<script>'
    const html = renderToStaticMarkup(<PersonData person={{ ...person, name }} />)
    expect(html.match(/<\/?script/g)).toEqual(['<script', '</script'])
    const text = /^<script type="application\/ld\+json">([\s\S]*)<\/script>$/.exec(html)?.[1] ?? ''
    expect(JSON.parse(text)['@graph'][0].name).toBe(name)
  })
})
