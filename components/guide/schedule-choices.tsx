import type { Agenda } from '@/lib/guide/schedule/agenda/queries'
import { ChoiceLinks } from './choice-links'

type Props = {
  agenda: Agenda
  platform: string | null
  addressOf: (change: { platform?: string | null }) => string
}

const MOST_SHOWN = 6

/** The platforms of the week as links: all of them, or one alone. */
export function ScheduleChoices({ agenda: { platforms }, platform, addressOf }: Props) {
  if (platforms.length < 2 && !platform) return null
  const links = platforms.map(({ slug, name }) => ({
    name,
    href: addressOf({ platform: slug }),
    isChosen: slug === platform,
  }))
  const all = { name: 'All platforms', href: addressOf({ platform: null }), isChosen: !platform }
  return <ChoiceLinks name="Platform" links={[all, ...links]} mostShown={MOST_SHOWN} />
}
