import type { Code } from '../../codes/code';

/** What a place of X12 has to do with others around it, as values: the texts are as they stand there. */
export type Relation =
	/** A diagnosis pointer names this diagnosis of its claim. */
	| { readonly kind: 'diagnosis'; readonly position: number; readonly code: Code }
	/** A diagnosis pointer names a position at which its claim has no diagnosis. */
	| { readonly kind: 'absentDiagnosis'; readonly position: number }
	/** A diagnosis is the one at a position, to which so many lines point, of which these are the first. */
	| {
			readonly kind: 'pointers';
			readonly position: number;
			readonly count: number;
			readonly lines: readonly Line[];
	  }
	/** A modifier belongs to this procedure. */
	| { readonly kind: 'procedure'; readonly code: Code }
	/** A procedure and what its line says of it. */
	| {
			readonly kind: 'service';
			readonly modifiers: readonly Code[];
			readonly charge?: string | undefined;
			readonly paid?: string | undefined;
			/** How many, of what X12 calls `UN`, `MJ` and so on. */
			readonly quantity?: string | undefined;
			readonly unit?: string | undefined;
	  }
	/** One adjustment of a CAS segment. */
	| {
			readonly kind: 'adjustment';
			readonly group: string;
			readonly reason: string;
			readonly amount: string;
			readonly quantity?: string | undefined;
	  }
	/** A qualifier says what this code is. */
	| { readonly kind: 'qualifier'; readonly qualifier: string; readonly code: Code }
	/** The parts of CLM05 make this type of bill. */
	| { readonly kind: 'bill'; readonly code: Code }
	/** An HL segment begins this level, below another one where it has a parent. */
	| {
			readonly kind: 'level';
			readonly level: Level;
			readonly number: string;
			readonly parent?: string | undefined;
	  }
	/** A segment is of this loop, such as `2400`. */
	| { readonly kind: 'loop'; readonly loop: string };

/** A line of a claim: its number in LX01 and its procedure, where they stand there. */
export interface Line {
	readonly number?: string | undefined;
	readonly code?: Code | undefined;
}

/** What an HL segment is about. */
export type Level =
	| 'billing provider'
	| 'information source'
	| 'information receiver'
	| 'provider of service'
	| 'subscriber'
	| 'dependent'
	| 'patient'
	| 'patient event'
	| 'service';
