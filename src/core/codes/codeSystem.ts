/** A code system: what is known of it is data; what its codes say of themselves is a function of theirs. */
export interface CodeSystem {
	/** Such as `icd-10-cm`. */
	readonly id: string;
	/** As people call it, such as `ICD-10-CM`. */
	readonly name: string;
	/** Whose it is. */
	readonly owner: string;
	/** A line that the owner asks for, such as that of a trademark; of some codes alone where it is a function. */
	readonly notice?: string | ((code: string) => string | undefined) | undefined;
	/** The id of the bundled entry that tells of the system. */
	readonly entry: string;
	/** What a code of it looks like in its canonical form, whole. */
	readonly shape: RegExp;
	/** The canonical form of what stands in a text: by default in capitals and without blanks around. */
	readonly canonical?: ((written: string) => string) | undefined;
	/** Whether the check digit of a code of the usual shape holds. */
	readonly holdsCheckDigit?: ((code: string) => boolean) | undefined;
	/** The addresses by which FHIR and others name it, without `urn:oid:`; OIDs as they are. */
	readonly uris: readonly string[];
	/** Addresses of other systems that real files use for its codes, and the names of those systems. */
	readonly borrowedUris?: Readonly<Record<string, string>> | undefined;
	/**
	 * What a column, key or variable is called that holds its codes, compared with the words of the name in small
	 * letters and joined by `_`, without a number at the end: `hcpcs_cd_1` and `hcpcsCode` are asked as `hcpcs_cd` and
	 * `hcpcs_code`.
	 */
	readonly keys?: RegExp | undefined;
	/** Names that mean other things, too: what they hold needs context, and they say nothing where `keys` of any system do. */
	readonly ambiguousKeys?: RegExp | undefined;
	/** The words before a code in prose that say what it is, whole: `CPT`, `HCPCS code`. */
	readonly words?: RegExp | undefined;
	/** Of these words, those that mean other things too, so that they need context: `POS`, `modifier`. */
	readonly ambiguousWords?: RegExp | undefined;
	/** What may be recognised without any reason but its shape (with its own edges). */
	readonly selfEvident?: RegExp | undefined;
	/** What may be recognised by its shape where the text around it speaks of the field. */
	readonly evidentInContext?: RegExp | undefined;
	/** False where there is nothing to describe, or `structure` says it all: numbers of persons, places of service. */
	readonly hasDescriptions?: false | undefined;
	/** Whether its codes only name a place in the same file, so that no list is made of them. */
	readonly isReference?: boolean | undefined;
	/** Whether a code is a person's (PHI), so that it is named and never repeated. */
	readonly isPersonal?: boolean | undefined;
	/**
	 * What the structure of a canonical code says, as short English phrases, the first of which goes beside the name of
	 * the system (`evaluation and management`). Without any text that is licensed.
	 */
	readonly structure?: ((code: string) => readonly string[]) | undefined;
}
