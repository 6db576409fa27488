/** What an action tells its form: why nothing happened, each with the way to its field or entry. */
export type Told = { problems: { message: string; href?: string }[]; address?: string }

export type TellingAction = (before: Told, form: FormData) => Promise<Told>
