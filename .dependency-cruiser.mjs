// Direction is law: app -> components -> lib, never back, and the public face can't import a command or a session.
// e2e/layers.test.ts plants a violation of every rule and fails when one is not caught.

const DATA =
  '^lib/.+/(queries|commands|record|session|storage(-sqlite|-postgresql)?|redirects|references|preview|seed|auth[^/]*)\\.ts$'
const DATABASES = '^lib/foundation/(db|trees|sqlite|postgresql)/'
const TESTS = '(\\.test|/testing[^/]*)\\.tsx?$'

/** Each wing of lib may use those before it. */
const WINGS = ['foundation', 'documents', 'accounts', 'guide', 'formats', 'editing', 'exchange']

const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

/** Asked of the product without its tests, which may publish an entry to see what becomes of it. */
export const folders = {
  exclude: TESTS,
  forbidden: [
    {
      name: 'no-folder-circles',
      comment: 'Two folders that import each other are one folder: move what both need to where it is made.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^lib/' },
      to: { path: '^lib/', circular: true },
    },
  ],
}

export default {
  forbidden: [
    forbid(
      'no-cycles',
      { pathNot: '^generated/' },
      { circular: true, pathNot: '^generated/' },
      'Two files that import each other are one file.',
    ),
    ...WINGS.slice(0, -1).map((wing, place) =>
      forbid(
        `wing-${wing}`,
        { path: `^lib/${wing}/`, pathNot: TESTS },
        { path: `^lib/(${WINGS.slice(place + 1).join('|')})/` },
        'lib has one direction: what stands later may use what stands before it.',
      ),
    ),
    forbid(
      'ground-floor',
      { path: '^lib/([^/]+)/[^/]+\\.ts$', pathNot: TESTS },
      { path: '^lib/$1/[^/]+/' },
      'A file that stands in no room of its wing is for all of them, and knows none.',
    ),
    forbid(
      'catalogues-know-no-import',
      { path: '^lib/exchange/imports/(core|tvmaze|tmdb)/', pathNot: TESTS },
      { path: '^lib/exchange/imports/[^/]+\\.ts$' },
      'An import reads catalogues; what they share is in core.',
    ),
    forbid(
      'database-behind-the-data-layer',
      { path: '^(app|components|lib)/', pathNot: [DATA, TESTS, DATABASES] },
      { path: [DATABASES, '^generated/prisma/'], dependencyTypesNot: ['type-only'] },
      'Only queries and commands speak to the database.',
    ),
    forbid(
      'tests-stay-tests',
      { path: '^(app|components|lib|server)/', pathNot: TESTS },
      { path: '/testing[^/]*\\.tsx?$' },
      'What helps a test is no part of the product.',
    ),
    forbid(
      'fields-run-anywhere',
      { path: '^lib/.+/fields\\.ts$' },
      {
        path: '^(app|components|lib)/',
        pathNot:
          '^lib/(.+/fields|documents/[^/]+|foundation/(dates/[^/]+|slug|ids|email)|accounts/roles|guide/regions/regions)\\.ts$',
      },
      'Forms in the browser import these.',
    ),
    forbid(
      'queries-never-write',
      { path: '^lib/.+/(queries|storage)\\.ts$' },
      { path: '^lib/.+/(commands|record)\\.ts$' },
      'Reads stay reads.',
    ),
    forbid(
      'lib-looks-down',
      { path: '^lib/' },
      { path: '^(app|components|server|cli)/' },
      'Rules do not know screens.',
    ),
    forbid(
      'components-look-down',
      { path: '^components/' },
      { path: '^(app|server|cli)/' },
      'A page hands its form the action.',
    ),
    forbid(
      'components-are-given-data',
      { path: '^components/' },
      { path: [DATA, DATABASES], dependencyTypesNot: ['type-only'] },
      'Pages read; components draw.',
    ),
    forbid(
      'ui-knows-nothing',
      { path: '^components/ui/' },
      { path: '^(app|lib|components/(guide|admin))/' },
      'It could ship in another product.',
    ),
    forbid(
      'kept-pages-wait-for-nothing',
      { path: '^server/', pathNot: ['^server/renderer/(?!start|port-stream)', TESTS] },
      { path: '^(lib/foundation/db/client\\.ts|generated/prisma/|node_modules/next/)', reachable: true },
      'The thread that sends them makes none: Next and the database’s client belong to the renderer.',
    ),
    forbid(
      'requests-have-a-session',
      { path: '^(app|components)/', pathNot: TESTS },
      { path: '^lib/accounts/users/system\\.ts$' },
      'Who asks is found by lib/accounts/users/session.ts; the system is nobody’s hand.',
    ),
    forbid(
      'only-actions-change-things',
      // A reader's report is the one thing a stranger may send: see app/report/send/route.ts. A picture is too long for an action.
      {
        path: '^app/',
        pathNot: [
          'actions\\.ts$',
          '^app/(report/send|admin/(pictures/upload|import/upload|\\[folder\\]/\\[entry\\]/table/upload))/route\\.ts$',
          TESTS,
        ],
      },
      { path: '^lib/.+/(commands|record)\\.ts$', dependencyTypesNot: ['type-only'] },
      'Rendering a page never writes.',
    ),
    forbid(
      'guide-only-reads',
      { path: '^(app/(\\(guide\\)|api/v1|embed)|components/guide)/', pathNot: TESTS },
      {
        path: [
          '^(app|components)/admin/',
          '^lib/.+/(commands|record)\\.ts$',
          '^lib/accounts/',
          '^lib/(editing|exchange)/',
        ],
      },
      'The public face is anonymous, sees no draft and cannot change anything.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // Prisma's types name ours, for columns that hold a word of a closed set.
    doNotFollow: { path: '^(node_modules|generated)/' },
    exclude: { path: '^(\\.next|dist)/' },
  },
}
