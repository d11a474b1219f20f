import type { CodeSystem } from './codeSystem';

/** What a code stands for, as a file says that the user holds. */
export interface Description {
	/** As its source has it. */
	readonly text: string;
	/** The release of the source, such as `July 2026`. */
	readonly release: string;
	/** The first day on which the code is valid, as `2026-07-01`. */
	readonly validFrom?: string | undefined;
	/** The last day on which it is valid. */
	readonly validTo?: string | undefined;
}

/** Where descriptions come from: none are part of the product. */
export interface Descriptions {
	/** The description of a canonical code; undefined where none is installed. It answers at once. */
	describe(system: CodeSystem, code: string): Description | undefined;
}

/** As long as no file is installed. */
export const NO_DESCRIPTIONS: Descriptions = { describe: () => undefined };
