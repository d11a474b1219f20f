/** The commands of the manifest. */
export const commandIds = {
	lookUpTerm: 'glossary.lookUpTerm',
	openEntryAtCursor: 'glossary.openEntryAtCursor',
	toggleHovers: 'glossary.toggleHovers',
	addTerm: 'glossary.addTerm',
	openSampleClaim: 'glossary.openSampleClaim',
	goBack: 'glossary.goBack',
	goForward: 'glossary.goForward',
	// Of the entry that the panel shows, or of one whose id is given.
	copyDefinition: 'glossary.copyDefinition',
	copyLink: 'glossary.copyLink',
	openSource: 'glossary.openSource',
	// Behind our links; not in the palette.
	openEntry: 'glossary.openEntry',
	hideTerm: 'glossary.hideTerm',
	// Of the lists.
	showTerm: 'glossary.showTerm',
	groupByCategory: 'glossary.groupByCategory',
	groupByVertical: 'glossary.groupByVertical',
	groupByName: 'glossary.groupByName',
	revealMention: 'glossary.revealMention',
	showMoreMentions: 'glossary.showMoreMentions',
} as const;

/** The address of a command that takes an entry's id, for a link. */
export function commandLink(command: string, id: string): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify([id]))}`;
}
