import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { EmbedCode, embedCode } from './embed-code'

const guide = {
  path: '/shows/a/season-2',
  show: { slug: 'a', title: 'A', path: '/shows/a', originators: [], franchise: '' },
  heading: 'Season 2',
  forRegion: null,
}
const origin = 'https://guide.example'

it('is a frame of the season’s card, with a title for who cannot see it', () => {
  const code = embedCode({ guide, origin })
  expect(code).toMatch(
    /^<iframe src="https:\/\/guide\.example\/embed\/a\/season-2" title="A, season 2: [^"]+" /,
  )
  expect(code).toMatch(/ width="480" height="\d+" .*<\/iframe>$/)
})

it('a hostile title is text on our page and an attribute on theirs', () => {
  const show = { ...guide.show, title: `"><script>alert(1)</script>&</textarea>` }
  const html = renderToStaticMarkup(<EmbedCode guide={{ ...guide, show }} origin={origin} />)
  expect(html.match(/<\/?(script|textarea|iframe)/g)).toEqual(['<textarea', '</textarea'])
  const code = embedCode({ guide: { ...guide, show }, origin })
  expect(code.match(/</g)).toHaveLength(2)
  expect(code).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>&amp;&lt;/textarea>, season 2')
})
