import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Prose } from './prose'

const linksIn = (text: string) =>
  [...renderToStaticMarkup(<Prose text={text} />).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

it('follows addresses of the web and pages of this guide, and shows any other as text', () => {
  expect(linksIn('[a](https://example.org/x) [b](/shows/x) [c](#part) [d](mailto:desk@example.org)')).toEqual(
    ['https://example.org/x', '/shows/x', '#part', 'mailto:desk@example.org'],
  )
  const elsewhere = '[a](//evil.example) [b](javascript:alert(1)) [d](data:text/html,x) [e](ftp://x.example)'
  expect(linksIn(elsewhere)).toEqual([])
  expect(renderToStaticMarkup(<Prose text="[a name](//evil.example)" />)).toContain('a name')
})
