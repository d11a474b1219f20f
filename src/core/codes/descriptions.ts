import type { CodeSystem } from './codeSystem';

/** What a publisher says of a code, in one release of its file. */
export interface Description {
	readonly text: string;
	/** Such as `2026-07`. */
	readonly release: string;
	readonly validFrom?: string | undefined;
	readonly validTo?: string | undefined;
}

/** Where descriptions come from: files that the user holds. It answers at once and never throws. */
export interface Descriptions {
	/** The description of a code in its canonical form, or undefined where no file that is installed has it. */
	describe(system: CodeSystem, code: string): Description | undefined;
}

/** As long as no file is installed. */
export const NO_DESCRIPTIONS: Descriptions = { describe: () => undefined };
