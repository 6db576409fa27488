import { expect, it } from 'vitest'
import { fitting, plainText } from './plain-text'

it.each([
  ['<p>One <b>bold</b> &amp; <i>slanted</i>.</p><p>Two.</p>', 'One bold & slanted.\n\nTwo.'],
  ['One<br />two<br>three', 'One\ntwo\nthree'],
  ['It&#39;s &#x201C;quoted&#x201D;&hellip; &nbsp;&eacute;', "It's “quoted”… é"],
  ['A<script>alert("no")</script> <style>p{}</style>B<!-- no -->C', 'A BC'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', 'alert(1)'],
  ['<<b>script>x', 'x'],
  ['Half a tag <img src=x onerror=alert(1)', 'Half a tag'],
  ['5 < 6, 7 > 3 and I <3 it', '5 < 6, 7 > 3 and I <3 it'],
  ['&unknown; &amp;lt; &#0;&#9999999;', '&unknown; &lt;'],
  ['  spaced \n  out  ', 'spaced out'],
  ['', ''],
])('turns %j into %j', (html, text) => {
  expect(plainText(html)).toBe(text)
})

it('is empty for null', () => {
  expect(plainText(null)).toBe('')
})

it('cuts what is too long after a word', () => {
  expect(fitting('one two three', 13)).toBe('one two three')
  expect(fitting('one two three', 10)).toBe('one two…')
  expect(fitting('x'.repeat(30), 10)).toHaveLength(10)
})
