import { expect, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'dates' })

test('a date an editor moves stands in the changes with before and after, in both feeds, and the old one nowhere else', async ({
  page,
  site,
  request,
}) => {
  await signIn(page, site)
  await page.goto('/admin/seasons/season-star-trek-picard-2')
  await page.getByRole('button', { name: 'United States on Paramount+' }).click()
  await page.getByLabel('First episode').fill('10 March 2022')
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')

  await page.goto('/changes?show=star-trek-picard&region=US')
  const latest = page.getByRole('listitem').filter({ hasText: 'moved from' })
  await expect(latest).toContainText(
    'Star Trek: Picard, season 2 moved from Thu 3 Mar 2022 to Thu 10 Mar 2022',
  )
  await expect(latest).toContainText('Source: What to Watch')
  for (const feed of ['/changes.xml?region=US', '/changes.json?region=US'])
    expect(await (await request.get(feed)).text()).toContain('moved from Thu 3 Mar 2022 to Thu 10 Mar 2022')

  await page.goto('/schedule?day=2022-03-03&region=US')
  await expect(page.getByRole('main')).toContainText('No episodes on this day in the United States.')
  await page.getByRole('link', { name: 'Seven days later' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thursday 10 March 2022')
  await expect(page.getByRole('main')).toContainText('1. The Star Gazer')
  await page.goto('/shows/star-trek-picard/season-2?region=US')
  await expect(page.locator('#episodes')).not.toContainText('Thu 3 Mar 2022')
})
