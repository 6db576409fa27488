import { HISTORY, type PlatformInput, type SeedRevision } from './revision'
import { whatToWatch } from './rows'

const paramountPlus: PlatformInput = {
  name: 'Paramount+',
  slug: 'paramount-plus',
  kind: 'streaming',
  owner: 'ViacomCBS',
  url: 'https://www.paramountplus.com',
  description:
    'A streaming service that began as CBS All Access and took its present name on 4 March 2021. Its countries are those this guide is sure of, not all of them.',
  regions: ['US', 'CA', 'AU', 'AR', 'BR', 'CL', 'CO', 'MX', 'PE'],
  homeZone: 'America/New_York',
  dayEndsAt: '00:00',
  names: [
    {
      id: 'paramount-plus-name-all-access',
      name: 'CBS All Access',
      fromDay: '2014-10-28',
      untilDay: '2021-03-04',
    },
    { id: 'paramount-plus-name-paramount-plus', name: 'Paramount+', fromDay: '2021-03-04' },
  ],
}

const primeVideo: PlatformInput = {
  name: 'Prime Video',
  slug: 'prime-video',
  kind: 'streaming',
  owner: 'Amazon',
  url: 'https://www.primevideo.com',
  description: 'Amazon’s streaming service, offered in more than 200 countries and territories.',
  regions: [],
  dayEndsAt: '00:00',
}

const ctvSciFi: PlatformInput = {
  name: 'CTV Sci-Fi Channel',
  slug: 'ctv-sci-fi-channel',
  kind: 'broadcast',
  owner: 'Bell Media',
  description: 'A Canadian television channel for science fiction and fantasy, called Space until 2019.',
  regions: ['CA'],
  homeZone: 'America/Toronto',
  dayEndsAt: '05:00',
  names: [
    { id: 'ctv-sci-fi-name-space', name: 'Space', fromDay: '1997-10-17', untilDay: '2019-09-12' },
    { id: 'ctv-sci-fi-name-ctv-sci-fi', name: 'CTV Sci-Fi Channel', fromDay: '2019-09-12' },
  ],
  sources: [whatToWatch('ctv-sci-fi-source-what-to-watch')],
}

const crave: PlatformInput = {
  name: 'Crave',
  slug: 'crave',
  kind: 'streaming',
  owner: 'Bell Media',
  url: 'https://www.crave.ca',
  description: 'Bell Media’s streaming service in Canada.',
  regions: ['CA'],
  homeZone: 'America/Toronto',
  dayEndsAt: '00:00',
  sources: [whatToWatch('crave-source-what-to-watch')],
}

const syndication: PlatformInput = {
  name: 'First-run syndication',
  slug: 'first-run-syndication',
  kind: 'broadcast',
  description:
    'New episodes sold to local stations one by one, without a network. Each station chose its own day and hour, so a week or a month is as precise as a date can be.',
  regions: ['US'],
  homeZone: 'America/New_York',
  dayEndsAt: '05:00',
}

const paramountGlobal: PlatformInput = { ...paramountPlus, owner: 'Paramount Global' }

const paramountSkydance: PlatformInput = {
  ...paramountGlobal,
  owner: 'Paramount Skydance',
  regions: [
    ...['US', 'CA', 'AU', 'AR', 'BR', 'CL', 'CO', 'MX', 'PE'],
    ...['GB', 'IE', 'IT', 'DE', 'AT', 'CH', 'FR'],
  ],
}

function first(id: string, document: PlatformInput): SeedRevision {
  return { on: HISTORY.article, kind: 'platform', id, note: 'First entry', document }
}

export const platforms: SeedRevision[] = [
  first('platform-paramount-plus', paramountPlus),
  first('platform-prime-video', primeVideo),
  first('platform-ctv-sci-fi-channel', ctvSciFi),
  first('platform-crave', crave),
  first('platform-first-run-syndication', syndication),
  {
    on: HISTORY.premiere,
    kind: 'platform',
    id: 'platform-paramount-plus',
    note: 'Its owner calls itself Paramount Global since 16 February 2022',
    document: paramountGlobal,
  },
  {
    on: HISTORY.newOwner,
    kind: 'platform',
    id: 'platform-paramount-plus',
    note: 'Paramount Global has merged into Paramount Skydance; seven European countries added',
    document: paramountSkydance,
  },
]
