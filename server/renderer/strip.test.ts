import { describe, expect, it } from 'vitest'
import { foreignScript, stripped } from './strip'

describe('Stripping a page', () => {
  it.each([
    ['a plain script', '<script>alert(1)</script>'],
    ['a script with a source', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['upper case and spaces', '<SCRIPT\n SRC="/x.js" ></SCRIPT >'],
    ['a ">" inside an attribute', '<script data-x="a>b" src="/x.js">1 > 2</script>'],
    ['a comment opener inside a script', '<script>self.__next_f.push([1,"<!--"])</script>'],
    ['a template inside a script', '<script>"<template>"</script>'],
    ['a source that only begins like ours', '<script src="/elements/../_next/x.js"></script>'],
    ['a foreign source', '<script src="https://elsewhere.example/elements/a.js"></script>'],
    ['a second, later type', '<script type="module" type="application/ld+json">1</script>'],
    ['the type in another attribute', '<script data-type="application/ld+json">1</script>'],
    ['speculation rules', '<script type="speculationrules">{}</script>'],
    ['a script preload', '<link rel="preload" as="script" href="/x.js"/>'],
    ['a script preload in another order', `<LINK href='/x.js' AS=script REL=preload>`],
    ['a module preload', '<link rel="modulepreload" href="/x.js">'],
    ['React’s comments', '<!--$--><!-- --><!--/$--><!--FbGxcEZbVZVCcv07pL-lz-->'],
    ['a template', '<template id="B:0"></template>'],
    [
      'templates inside templates',
      '<template><p><template><b></b></template></p><script>1</script></template>',
    ],
  ])('takes out %s', (_, part) => {
    expect(stripped(`<p>before</p>${part}<p>after</p>`)).toBe('<p>before</p><p>after</p>')
  })

  it.each([
    ['JSON-LD', '<script type="application/ld+json">{"name":"a <\\/script b"}</script>'],
    ['JSON-LD with other attributes first', `<script id='x' TYPE=application/ld+json>{}</script>`],
    [
      'JSON-LD that speaks of tags',
      '<script type="application/ld+json">{"a":"<template><link as=script>"}</script>',
    ],
    ['our own script', '<script src="/elements/guide-a1b2.js" type="module"></script>'],
    ['a style sheet', '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'],
    ['a font preload', '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
    ['a description', '<title>&lt;script&gt; in a title</title>'],
    ['what a textarea holds', '<textarea><!-- a note --></textarea>'],
    ['elements named alike', '<script-list></script-list><templates></templates>'],
  ])('leaves %s', (_, part) => {
    const page = `<p>before</p>${part}<p>after</p>`
    expect(stripped(page)).toBe(page)
    expect(foreignScript(page)).toBeUndefined()
  })

  it('finds what comes after JSON-LD', () => {
    const data = '<script type="application/ld+json">{}</script>'
    expect(stripped(`${data}<script>1</script>${data}`)).toBe(data + data)
  })

  it('leaves what never ends, so that the page is refused', () => {
    const page = '<p>before</p><script>alert(1)'
    expect(stripped(page)).toBe(page)
    expect(foreignScript(page)).toBe('<script>alert(1)')
  })
})

describe('A finished page', () => {
  it.each([
    '<script>1</script>',
    '<ScRiPt src=/x.js>',
    '<script/src="/x.js"></script>',
    '<script type="application/ld+json">{}</script><script>1</script>',
    '<script type="application/ld+json">{}</script><script src="/elements/a.js"></script><script',
  ])('may not hold %s', (page) => {
    expect(foreignScript(page)).toBeDefined()
  })
})
